// The database on which all tests run that are not of one of them.
global using B2BTrail.Data.Tests.Sqlite;
global using Xunit;
