using System.Reflection;
using B2BTrail.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace B2BTrail.Web.Features.Api;

/// <summary>Refuses query parameters that an endpoint does not take, so that a misspelt one is noticed. Every endpoint of the API passes here.</summary>
internal static class RefuseUnknownQuery
{
    /// <summary>The filter of one endpoint, made from what its handler takes.</summary>
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var known = NamesOf(endpoint.MethodInfo);
        return context => Check(context.HttpContext.Request.Query, known) is { IsEmpty: false } errors ? new(ApiProblems.Invalid(errors)) : next(context);
    }

    private static FieldErrors Check(IQueryCollection query, HashSet<string> known)
    {
        var errors = new FieldErrors();
        foreach (var name in query.Keys.Where(name => !known.Contains(name)))
        {
            errors.Add(name, ApiText.UnknownParameter);
        }

        return errors;
    }

    // Text is read from the query alone; ids in the path are no text, and bodies have types of their own.
    private static HashSet<string> NamesOf(MethodInfo handler) => handler.GetParameters()
        .SelectMany(parameter => parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? parameter.ParameterType == typeof(string) ? [parameter.Name!] : Enumerable.Empty<string>()
            : parameter.ParameterType.GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>())
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
