// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { cleanHtml } from "./cleanHtml";

const word = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style><!-- p.MsoNormal{mso-style-parent:"";margin:0cm} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const listItem = (level: number, sign: string, text: string) =>
  `<p class=MsoListParagraph style='margin-left:42.0pt;text-indent:-21.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span style='font-family:宋体'>${text}</span><span lang=EN-US><o:p></o:p></span></p>`;

describe("paste from Word", () => {
  it("keeps words and drops styles", () => {
    const html = word("<p class=MsoNormal style='text-indent:2em'><span style='font-family:宋体;mso-ascii-font-family:Calibri'>　　到</span><span lang=EN-US>2027</span><span style='font-family:宋体'>年，𠮷林与\n澜湄合作😀</span><span lang=EN-US><o:p></o:p></span></p>");
    expect(cleanHtml(html).trim()).toBe("<p>到2027年，𠮷林与澜湄合作😀</p>");
  });

  it("makes marks of styles", () => {
    expect(cleanHtml(word("<p><b style='mso-bidi-font-weight:normal'>各方</b><span style='font-weight:700;font-style:italic'>agree</span><span style='text-decoration:underline'>on</span><span style='vertical-align:super'>2</span></p>")).trim())
      .toBe("<p><b>各方</b><em><strong>agree</strong></em><u>on</u><sup>2</sup></p>");
  });

  it("turns list paragraphs into nested lists without their written signs", () => {
    const html = cleanHtml(word(listItem(1, "1.", "建立机制") + listItem(2, "o", "数据共享") + listItem(1, "2.", "开展培训")));
    expect(html.replace(/\s+/g, "")).toBe("<ol><li><p>建立机制</p><ul><li><p>数据共享</p></li></ul></li><li><p>开展培训</p></li></ol>");
  });

  it("drops comments and empty paragraphs, keeps footnote signs", () => {
    const html = cleanHtml(word("<p class=MsoNormal>Text<a href='#_ftn1'><span class=MsoFootnoteReference>[1]</span></a></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><div style='mso-element:comment-list'><p>remark</p></div>"));
    expect(html).toContain("[1]");
    expect(html).not.toMatch(/remark|<p><\/p>|mso/i);
  });
});

describe("paste from the web", () => {
  it("undoes the false bold around a copy from Google Docs", () => {
    expect(cleanHtml('<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-size:11pt;font-weight:400;">水资源 water</span></p></b>')).toBe("<p>水资源 water</p>".replace("<p>", '<p dir="ltr">'));
  });

  it("puts a list that stands in a list into the item before it", () => {
    expect(cleanHtml("<ul><li>甲</li><ul><li>乙</li></ul></ul>")).toBe("<ul><li>甲<ul><li>乙</li></ul></li></ul>");
  });

  it("makes headings the beginning of subsections", () => {
    expect(cleanHtml('<h2 class="t"><span style="font-weight:700">三、 优先领域</span></h2><p>正文</p>')).toBe('<section data-subsection=""><h3>三、 优先领域</h3></section><p>正文</p>');
  });

  it("flattens a table in a table, keeps its words", () => {
    expect(cleanHtml("<table><tbody><tr><td>a<table><tbody><tr><td>b</td><td>c</td></tr></tbody></table></td></tr></tbody></table>")).toBe("<table><tbody><tr><td>a<p>b</p><p>c</p></td></tr></tbody></table>");
  });

  it("parts paragraphs at double line breaks and runs no script", () => {
    expect(cleanHtml("<script>alert(1)</script><p>一<br><br>二</p>")).toBe("<p>一</p><p>二</p>");
  });
});
