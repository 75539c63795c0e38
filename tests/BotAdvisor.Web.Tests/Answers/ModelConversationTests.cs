using Xunit.Abstractions;

namespace BotAdvisor.Web.Tests.Answers;

/// <summary>Whole conversations go as they are written, whatever the model does.</summary>
public sealed class ModelConversationTests(ModelAdvisor model, ITestOutputHelper output) : IClassFixture<ModelAdvisor>
{
    [Fact]
    public async Task Conversations_go_as_written_with_a_model_that_answers()
    {
        model.Service.Mode = StubModes.Extractive;
        var faults = new List<string>();
        foreach (var file in ConversationFile.All)
        {
            try
            {
                await ConversationFile.PlayAsync(file, model.Advisor);
            }
            catch (ShouldAssertException e)
            {
                faults.Add(e.Message);
            }
        }

        output.WriteLine($"{model.Service.Requests.Count} questions went to the model");
        faults.ShouldBeEmpty();
    }
}
