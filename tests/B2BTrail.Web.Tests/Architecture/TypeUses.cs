using System.Reflection;
using System.Reflection.Emit;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>The types that a type names: in what it is, in what it declares and in what its code does.</summary>
internal static class TypeUses
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

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
        foreach (var member in Named(method, body.GetILAsByteArray()!))
        {
            Add(uses, member as Type ?? member.DeclaringType);
            if (member is MethodInfo { IsGenericMethod: true } generic)
            {
                foreach (var argument in generic.GetGenericArguments())
                    Add(uses, argument);
            }
        }
    }

    private static IEnumerable<MemberInfo> Named(MethodBase method, byte[] code)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var wide = code[at] == 0xFE;
            var op = Codes[wide ? (short)((0xFE << 8) | code[at + 1]) : code[at]];
            at += wide ? 2 : 1;
            if (op.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType
                && method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments) is { } member)
            {
                yield return member;
            }

            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
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
