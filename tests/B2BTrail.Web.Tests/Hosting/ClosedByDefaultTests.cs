using System.Reflection;
using B2BTrail.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Tests.Hosting;

public sealed class ClosedByDefaultTests
{
    private static readonly string[] OpenPages = ["/account/create", "/account/sign-in", "/error", "/not-found"];

    private static readonly Type[] Components = [.. typeof(Program).Assembly.GetTypes().Where(type => typeof(IComponent).IsAssignableFrom(type))];

    [Fact]
    public void Every_page_is_for_signed_in_runners_or_on_the_short_list()
    {
        var pages = Components.SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => (Type: type, route.Template))).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(
            page.Type.GetCustomAttributes<AuthorizeAttribute>().Any() || page.Type.GetCustomAttributes<AllowAnonymousAttribute>().Any(), page.Template));
        Assert.Equal(OpenPages, pages.Where(page => page.Type.GetCustomAttributes<AllowAnonymousAttribute>().Any()).Select(page => page.Template).Order());
    }

    [Fact]
    public void No_component_holds_the_store()
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

        var holders = Components.Where(type =>
            type.GetFields(all).Any(field => IsStore(field.FieldType)) || type.GetProperties(all).Any(property => IsStore(property.PropertyType)));

        Assert.Empty(holders);
    }

    private static bool IsStore(Type type) =>
        typeof(DbContext).IsAssignableFrom(type) || type == typeof(IDbContextFactory<TrailDb>);
}
