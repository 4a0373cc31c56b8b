using BackDimples.Content.Diagnostics;
using BackDimples.Content.Evidence;

namespace BackDimples.Content.Pages;

/// <summary>One statement on the home page, with how sure it is and the answer behind it.</summary>
public sealed record Glance(Certainty Level, string Text, Located<string> Faq);
