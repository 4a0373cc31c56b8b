using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace BackDimples.Content.Rendering;

/// <summary>A table that can be scrolled on a narrow screen, aligned by classes: the site's policy forbids style attributes.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var caption = string.Join(", ", Cells(table, 0).Take(3));
        renderer.EnsureLine().Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table: ").WriteEscape(caption).WriteLine("\">\n<table>");
        var inBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader)
            {
                renderer.WriteLine("<thead>");
            }
            else if (!inBody)
            {
                inBody = true;
                renderer.WriteLine("<tbody>");
            }

            renderer.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                WriteCell(renderer, table, row, i);
            }

            renderer.WriteLine(row.IsHeader ? "</tr>\n</thead>" : "</tr>");
        }

        renderer.WriteLine(inBody ? "</tbody>\n</table>\n</div>" : "</table>\n</div>");
    }

    private static void WriteCell(HtmlRenderer renderer, Table table, TableRow row, int index)
    {
        var cell = (TableCell)row[index];
        // The empty corner above a column of row headings heads nothing.
        var isCorner = row.IsHeader && cell.OfType<Markdig.Syntax.LeafBlock>().All(b => PlainText.Of(b.Inline).Length == 0);
        var tag = (row.IsHeader || index == 0) && !isCorner ? "th" : "td";
        renderer.Write('<').Write(tag).Write(isCorner ? "" : row.IsHeader ? " scope=\"col\"" : index == 0 ? " scope=\"row\"" : "");
        renderer.Write(index < table.ColumnDefinitions.Count ? table.ColumnDefinitions[index].Alignment switch
        {
            TableColumnAlign.Right => " class=\"align-right\">",
            TableColumnAlign.Center => " class=\"align-center\">",
            _ => ">",
        } : ">");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.Write("</").Write(tag).Write('>');
    }

    private static IEnumerable<string> Cells(Table table, int row) =>
        ((TableRow)table[row]).OfType<TableCell>().Select(c => c.OfType<Markdig.Syntax.LeafBlock>().Select(b => PlainText.Of(b.Inline)).FirstOrDefault() ?? "").Where(t => t.Length > 0);
}
