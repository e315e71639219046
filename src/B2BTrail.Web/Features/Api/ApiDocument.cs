using System.Text.Json.Nodes;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace B2BTrail.Web.Features.Api;

/// <summary>What the generated document says beyond what the code itself shows.</summary>
internal static class ApiDocument
{
    private const string About =
        "Distances are in meters, times in seconds, elevation gain in meters, dates are local calendar days (yyyy-MM-dd) and instants carry Z. "
        + "Unknown fields are refused. Sign in with a personal access token, created in Settings. It works until it expires "
        + "and can read, or read and change. An unknown or expired token gets 401, a read-only one that tries to change something 403.";

    public static void Describe(OpenApiOptions options)
    {
        // HEAD goes without saying wherever there is GET.
        options.ShouldInclude = endpoint => endpoint.HttpMethod != HttpMethods.Head
            && $"/{endpoint.RelativePath}".StartsWith(ApiAccess.Prefix + "/", StringComparison.Ordinal);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "B2BTrail", Version = "v1", Description = About };
            document.Components ??= new OpenApiComponents();
            document.AddComponent(BearerTokenHandler.Scheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A personal access token, created in Settings: Authorization: Bearer b2b_…",
            });
            document.Security = [new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(BearerTokenHandler.Scheme, document)] = [],
            }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                Describe(parameter);
            }

            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesIdempotencyKey>().Any())
            {
                (operation.Parameters ??= []).Add(Header(
                    Idempotency.Header,
                    "Makes it safe to send the same request twice: the same key and body create one thing and get the first response again. "
                    + $"Responses are stored for 30 days, at most {Idempotency.MaxReplies} of them and up to {Idempotency.MaxReplyBytes / 1024} KiB each; "
                    + "after that the response shows the current state. Something deleted in between is created again with the same id."));
            }

            if (context.Description.HttpMethod == HttpMethods.Put)
            {
                (operation.Parameters ??= []).Add(Header(
                    "If-Match", "The ETag of the version that you are changing. If it is not current, nothing is changed."));
            }

            return Task.CompletedTask;
        });
    }

    // The handlers read these as text so that a bad one gets a sentence; the document says what they really are.
    private static void Describe(OpenApiParameter parameter)
    {
        (parameter.Description, parameter.Schema) = parameter.Name switch
        {
            "from" => ("The first day, included.", Text("date")),
            "to" => ("The last day, included.", Text("date")),
            "page" => ("Page number, from 1.", Whole(ListQuery.MaxPage, 1)),
            "pageSize" => ("Items per page.", Whole(ListQuery.MaxPageSize, ListQuery.DefaultPageSize)),
            "weekStart" => ("First day of the week; the runner's setting if left out.", new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [JsonValue.Create("monday"), JsonValue.Create("sunday"), JsonValue.Create("saturday")],
            }),
            _ => (parameter.Description, parameter.Schema),
        };
    }

    private static OpenApiSchema Text(string format) => new() { Type = JsonSchemaType.String, Format = format };

    private static OpenApiSchema Whole(int most, int usual) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = "1",
        Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Default = JsonValue.Create(usual),
    };

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
