using System.Collections.Immutable;
using BackDimples.Content.Faqs;
using BackDimples.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace BackDimples.Web.Pages.Faq;

/// <summary>An answer with its body, on the page of all answers.</summary>
public sealed record WholeAnswer(FaqEntry Entry, EvidenceMark? Evidence, IHtmlContent Body, ImmutableArray<CitedSource> Sources);
