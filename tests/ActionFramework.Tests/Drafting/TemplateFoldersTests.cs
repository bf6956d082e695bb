using ActionFramework.Drafting;
using ActionFramework.Server;
using ActionFramework.Server.Drafting;
using Xunit;

namespace ActionFramework.Tests.Drafting;

public sealed class TemplateFoldersTests
{
    private static readonly TemplateFolders Folders = new(new ActionFrameworkSettings { DataDirectory = "", TemplatesDirectory = Path.Combine(Repository.Root, "templates") });

    [Fact]
    public async Task Every_template_of_the_repository_fits()
    {
        var readings = await Folders.AllAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(readings);
        Assert.All(readings, reading => Assert.IsType<TemplateReading.Fits>(reading));
    }

    [Fact]
    public async Task The_sample_has_its_outline_and_its_seals()
    {
        var reading = await Folders.FindAsync("lancang-mekong-2023-2027", TestContext.Current.CancellationToken);
        var template = Assert.IsType<TemplateReading.Fits>(reading).Template;
        Assert.Equal("气基生净农居健幼策伴评", string.Concat(template.Themes.Select(theme => theme.Seal)));
        Assert.Equal(12, template.Sections.Length);
        Assert.Equal(35, template.Sections.Sum(section => section.Subsections.Length));
        Assert.Equal(56, template.Sections.Sum(section => section.Clauses.Length + section.Subsections.Sum(subsection => subsection.Clauses.Length)));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("..")]
    [InlineData("lancang-mekong-2023-2027/briefs")]
    [InlineData("")]
    public async Task A_name_that_is_no_template_is_not_found(string id) =>
        Assert.Null(await Folders.FindAsync(id, TestContext.Current.CancellationToken));
}
