namespace B2BTrail.Web.Hosting;

/// <summary>HEAD is answered like GET; the server itself leaves the body out.</summary>
internal static class HeadRequests
{
    /// <summary>Lets the endpoints that answer GET answer HEAD too.</summary>
    public static TBuilder AnswerHead<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            if (endpoint.Metadata.OfType<HttpMethodMetadata>().LastOrDefault() is not { } methods
                || !methods.HttpMethods.Contains(HttpMethods.Get) || methods.HttpMethods.Contains(HttpMethods.Head))
            {
                return;
            }

            endpoint.Metadata.Remove(methods);
            endpoint.Metadata.Add(new HttpMethodMetadata([.. methods.HttpMethods, HttpMethods.Head], methods.AcceptCorsPreflight));
        });
        return endpoints;
    }
}
