using System.Reflection;
using System.Reflection.Emit;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>What the compiled code of a method does, instruction by instruction.</summary>
internal static class MethodCode
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The kind of operand of each instruction, with the member or string that it names: a token of the module, 0 where it names none.</summary>
    public static IEnumerable<(OperandType Operand, int Token)> Of(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var wide = code[at] == 0xFE;
            var operand = Codes[wide ? (short)((0xFE << 8) | code[at + 1]) : code[at]].OperandType;
            at += wide ? 2 : 1;
            var namesSomething = operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineString;
            yield return (operand, namesSomething ? BitConverter.ToInt32(code, at) : 0);
            at += operand switch
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
}
