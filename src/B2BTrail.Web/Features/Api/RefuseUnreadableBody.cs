namespace B2BTrail.Web.Features.Api;

/// <summary>Answers a body that cannot be used before its endpoint runs.</summary>
internal sealed class RefuseUnreadableBody : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.Arguments.OfType<IJsonBody>().FirstOrDefault() is { Refusal: { } refusal } ? new(refusal) : next(context);
}
