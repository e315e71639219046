using System.Text;
using System.Text.Json;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Features.Blocks.Planning;
using Microsoft.AspNetCore.Http;

namespace B2BTrail.Web.Tests.Features.Api;

/// <summary>What is told about a body follows from the body, not from the words of the reader that refused it.</summary>
public sealed class JsonFaultTests
{
    private const string NoField = "Unknown field.";
    private const string Twice = "This field appears twice.";
    private const string OtherKind = "Wrong type of value. See /openapi/v1.json.";

    [Theory]
    [InlineData("""{"nome":1}""", "nome", NoField)]
    [InlineData("""{"name":"a","race":{"date":"2027-05-01","lenght":5}}""", "race.lenght", NoField)]
    [InlineData("{\n \"name\": \"ä\",\n \"nämé\": 1}", "nämé", NoField)]
    [InlineData("""{"name":"a","name":"b"}""", "name", Twice)]
    [InlineData("""{"race":{"date":"2027-05-01","date":"2027-05-02"}}""", "race.date", Twice)]
    [InlineData("""{"name":5,"nome":1}""", "name", OtherKind)]
    [InlineData("""{"blockedDates":["2027-01-01",3]}""", "blockedDates[1]", OtherKind)]
    [InlineData("""{"races":[{"name":"a"},{"nome":"b"}]}""", "races[1].nome", NoField)]
    [InlineData("""{"availability":{"spans":[{"from":"2027-03-01"},{"from":"2027-03-02","from":"2027-03-03"}]}}""", "availability.spans[1].from", Twice)]
    [InlineData("""{"availability":{"weekdays":{"caturday":0}}}""", "availability.weekdays.caturday", NoField)]
    [InlineData("""{"blockedDates":["2027-01-01"],"races":[{"date":7}]}""", "races[0].date", OtherKind)]
    [InlineData("""{"name":5,"name":6}""", "name", OtherKind)]
    public void The_first_fault_is_told_with_its_field(string body, string path, string words)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BlockInput>(bytes, ApiJson.Options));
        var foreign = new JsonException("in einer anderen Sprache", thrown.Path, thrown.LineNumber, thrown.BytePositionInLine);

        var told = Assert.IsType<HttpValidationProblemDetails>(JsonFault.Explain(foreign, bytes, typeof(BlockInput)).ProblemDetails);

        Assert.Equal((path, words), (Assert.Single(told.Errors).Key, told.Errors[path][0]));
    }
}
