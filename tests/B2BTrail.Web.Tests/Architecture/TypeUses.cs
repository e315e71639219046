using System.Reflection;
using System.Reflection.Emit;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>The types that a type names: in what it is, in what it declares and in what its code does.</summary>
internal static class TypeUses
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IReadOnlySet<Type> Of(Type type)
    {
        var uses = new HashSet<Type>();
        Add(uses, type.BaseType);
        foreach (var part in type.GetInterfaces().Concat(type.GetGenericArguments().SelectMany(Constraints)))
            Add(uses, part);
        AddAttributes(uses, type);
        foreach (var member in type.GetMembers(Own))
        {
            AddAttributes(uses, member);
            if (member is FieldInfo field)
                Add(uses, field.FieldType);
            else if (member is MethodBase method)
                AddMethod(uses, method);
        }

        return uses;
    }

    private static IEnumerable<Type> Constraints(Type argument) => argument.IsGenericParameter ? argument.GetGenericParameterConstraints() : [argument];

    private static void AddAttributes(HashSet<Type> uses, MemberInfo member)
    {
        foreach (var attribute in member.GetCustomAttributesData())
        {
            Add(uses, attribute.AttributeType);
            foreach (var named in attribute.ConstructorArguments.Select(argument => argument.Value).OfType<Type>())
                Add(uses, named);
        }
    }

    private static void AddMethod(HashSet<Type> uses, MethodBase method)
    {
        Add(uses, (method as MethodInfo)?.ReturnType);
        foreach (var parameter in method.GetParameters())
            Add(uses, parameter.ParameterType);
        if (method.GetMethodBody() is not { } body)
            return;

        foreach (var local in body.LocalVariables)
            Add(uses, local.LocalType);
        foreach (var member in Named(method))
        {
            Add(uses, member as Type ?? member.DeclaringType);
            if (member is MethodInfo { IsGenericMethod: true } generic)
            {
                foreach (var argument in generic.GetGenericArguments())
                    Add(uses, argument);
            }
        }
    }

    private static IEnumerable<MemberInfo> Named(MethodBase method)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return MethodCode.Of(method)
            .Where(code => code.Token != 0 && code.Operand != OperandType.InlineString)
            .Select(code => method.Module.ResolveMember(code.Token, typeArguments, methodArguments))
            .OfType<MemberInfo>();
    }

    private static void Add(HashSet<Type> uses, Type? type)
    {
        if (type is null || type.IsGenericParameter)
            return;
        if (type.HasElementType)
        {
            Add(uses, type.GetElementType());
            return;
        }

        if (!uses.Add(type) || !type.IsGenericType)
            return;
        foreach (var argument in type.GetGenericArguments())
            Add(uses, argument);
    }
}
