using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BackDimples.Content.Library;

namespace BackDimples.Content.Tests.Architecture;

/// <summary>The rules of the house, held by reading the code.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Assembly Content = typeof(ContentLoader).Assembly;

    /// <summary>Each folder uses only those to its left. Folders of one group that are parted by a bar stand side by side.</summary>
    private static readonly string[][] Order =
    [
        ["Threading"], ["Diagnostics"], ["Text"], ["Permalinks"], ["Review"], ["Evidence"], ["Rendering"], ["Parsing"],
        ["Tags", "Sources", "Glossary", "Figures", "Site", "Pages", "Articles", "Faqs"],
        ["Validation"], ["Library"], ["Search"],
    ];

    private static readonly string[] Products = ["BackDimples.Content", "BackDimples.Web"];

    [Fact]
    public void The_library_knows_nothing_of_the_web_and_writes_no_log() =>
        Assert.DoesNotContain(Content.GetReferencedAssemblies(), a =>
            a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || (a.Name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) && a.Name != "Microsoft.Extensions.AI.Abstractions") // a seam that .NET defines
            || a.Name.StartsWith("Serilog", StringComparison.Ordinal)
            || a.Name is "System.Console");

    [Fact]
    public void Every_folder_of_the_library_has_its_place_in_the_order() =>
        Assert.All(Sources("BackDimples.Content").Select(f => f.Folder).Distinct(StringComparer.Ordinal), folder => Assert.True(Rank(folder) >= 0, folder));

    [Fact]
    public void A_folder_uses_only_folders_to_its_left()
    {
        var wrong = from file in Sources("BackDimples.Content")
                    from Match use in Used().Matches(file.Text)
                    let used = use.Groups["folder"].Value
                    where used != file.Folder && Rank(used) >= Rank(file.Folder)
                    select $"{file.Name} uses {used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_namespace_of_a_file_is_its_folder() => Assert.All(
        Sources("BackDimples.Content"),
        file => Assert.Contains($"namespace {Path.GetDirectoryName(file.Name)!.Replace('/', '.')};", file.Text, StringComparison.Ordinal));

    [Fact]
    public void What_leaves_the_library_cannot_be_changed()
    {
        var wrong = from type in Content.GetExportedTypes()
                    from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                    where property.SetMethod is { IsPublic: true } set
                        && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                    select $"{type.Name}.{property.Name} can be set";
        var fields = from type in Content.GetExportedTypes()
                     from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                     where !field.IsInitOnly && !field.IsLiteral && !type.IsEnum
                     select $"{type.Name}.{field.Name} is a field";
        Assert.Empty(wrong.Concat(fields));
    }

    [Fact]
    public void No_public_signature_hands_out_a_list_that_can_be_changed()
    {
        var wrong = from type in Content.GetExportedTypes()
                    from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                    from used in Types(member)
                    where IsMutable(used)
                    select $"{type.Name}.{member.Name} shows {used.Name}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_public_class_is_sealed_static_or_abstract() =>
        Assert.DoesNotContain(Content.GetExportedTypes(), t => t is { IsClass: true, IsSealed: false, IsAbstract: false });

    [Fact]
    public void There_is_no_interface_with_one_implementation() => Assert.DoesNotContain(Content.GetTypes(), t => t.IsInterface);

    [Fact]
    public void A_thing_lives_with_its_feature() => Assert.DoesNotContain(
        Products.SelectMany(p => Repository.Files(p, ".cs")).SelectMany(f => Repository.Name(f).Split('/')[..^1]),
        part => part is "Utils" or "Utilities" or "Helpers" or "Common" or "Extensions" or "Models" or "Misc");

    /// <summary>Names, notices and copy come from <c>content/</c>: the engine serves any subject.</summary>
    [Fact]
    public void No_word_of_the_subject_stands_in_the_code()
    {
        var wrong = from file in Products.SelectMany(p => Repository.Files(p, ".cs", ".cshtml", ".js", ".css"))
                    from line in File.ReadLines(file).Index()
                    let match = Subject().Match(line.Item.Replace("BackDimples", "", StringComparison.OrdinalIgnoreCase).Replace("back-dimples", "", StringComparison.OrdinalIgnoreCase))
                    where match.Success
                    select $"{Repository.Name(file)}({line.Index + 1}): {match.Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_sample_corpus_is_about_something_else() =>
        Assert.All(SampleCorpus.Files, f => Assert.DoesNotMatch(Subject(), f.Value));

    [Fact]
    public void No_file_of_code_is_longer_than_300_lines() => Assert.All(
        Products.Append("tests").SelectMany(p => Repository.Files(p, ".cs")),
        file => Assert.True(File.ReadLines(file).Count() <= 300, $"{Repository.Name(file)} has {File.ReadLines(file).Count()} lines"));

    private static IEnumerable<(string Name, string Folder, string Text)> Sources(string project) =>
        Repository.Files(project, ".cs").Select(f => (Name: Repository.Name(f), Text: File.ReadAllText(f)))
            .Select(f => (f.Name, f.Name.Split('/')[1], f.Text));

    private static int Rank(string folder) => Array.FindIndex(Order, group => group.Contains(folder, StringComparer.Ordinal));

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
        PropertyInfo property => [property.PropertyType],
        ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
        _ => [],
    };

    private static bool IsMutable(Type type) =>
        (type.IsGenericType && type.GetGenericTypeDefinition() is var open
            && (open == typeof(List<>) || open == typeof(Dictionary<,>) || open == typeof(HashSet<>) || open == typeof(IList<>) || open == typeof(IDictionary<,>) || open == typeof(ICollection<>)))
        || type == typeof(ArrayList);

    [GeneratedRegex(@"\bBackDimples\.Content\.(?<folder>Diagnostics|Text|Permalinks|Review|Evidence|Rendering|Parsing|Tags|Sources|Glossary|Figures|Site|Pages|Articles|Faqs|Validation|Library|Search)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Used();

    [GeneratedRegex(@"dimple|\bvenus|\bpsis|iliac|\bsacr(al|um|o)|pelvi|michaelis|apollo|lumbar|buttock|gluteal|rhombus|coccyx|superman|deadlift|liposuction", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject();
}
