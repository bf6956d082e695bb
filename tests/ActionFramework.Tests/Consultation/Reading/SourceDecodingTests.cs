using System.Text;
using ActionFramework.Consultation.Reading;
using CsCheck;
using Xunit;

namespace ActionFramework.Tests.Consultation.Reading;

public sealed class SourceDecodingTests
{
    private const string Words = "建议加强监测。𠮷田😀 We recommend more.\r\n";
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_mark_goes_and_line_ends_stay(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var decoded = Assert.IsType<SourceDecoding.Decoded>(SourceDecoding.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(Words)]));
        Assert.Equal((Words, name[..5] == "utf-8" ? "utf-8" : "utf-16"), (decoded.Source, decoded.Encoding));
    }

    [Fact]
    public void Gb18030_with_its_four_byte_characters_is_read() =>
        Assert.Equal(new SourceDecoding.Decoded(Words, "gb18030"), SourceDecoding.Of(Gb18030.GetBytes(Words)));

    [Fact]
    public void The_whole_brief_survives_gb18030() =>
        Assert.Equal(new SourceDecoding.Decoded(Delivered.Brief, "gb18030"), SourceDecoding.Of(Gb18030.GetBytes(Delivered.Brief)));

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF, 0x62 }, 1)]
    [InlineData(new byte[] { 0x61, 0x62, 0x80 }, 2)]
    [InlineData(new byte[] { 0x61, 0xE5, 0xBB, 0xE8, 0x0A }, 1)]
    [InlineData(new byte[] { 0x61, 0xC0, 0x20 }, 1)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x00, 0xDC }, 4)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x62 }, 4)]
    public void Broken_bytes_are_refused_with_their_place(byte[] bytes, long offset) =>
        Assert.Equal(new SourceDecoding.Broken(offset), SourceDecoding.Of(bytes));

    [Fact]
    public void A_broken_byte_anywhere_in_the_brief_is_found_at_its_place() => Gen.Int[0, Encoding.UTF8.GetByteCount(Delivered.Brief) - 1].Sample(at =>
    {
        var bytes = Encoding.UTF8.GetBytes(Delivered.Brief);
        while ((bytes[at] & 0xC0) == 0x80) at--;
        bytes[at] = 0xFF;
        Assert.Equal(new SourceDecoding.Broken(at), SourceDecoding.Of(bytes));
    }, iter: 200, threads: 1);

    [Fact]
    public void Nothing_but_white_space_is_empty()
    {
        Assert.IsType<SourceDecoding.Empty>(SourceDecoding.Of([]));
        Assert.IsType<SourceDecoding.Empty>(SourceDecoding.Of("\uFEFF \t\r\n　"u8));
        Assert.IsType<SourceDecoding.Empty>(SourceDecoding.Of([0xFF, 0xFE]));
    }

    [Fact]
    public void Pictures_and_archives_are_binary()
    {
        Assert.IsType<SourceDecoding.Binary>(SourceDecoding.Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]));
        Assert.IsType<SourceDecoding.Binary>(SourceDecoding.Of("PK\u0003\u0004anything"u8));
        Assert.IsType<SourceDecoding.Binary>(SourceDecoding.Of("text\u0001with control"u8));
    }
}
