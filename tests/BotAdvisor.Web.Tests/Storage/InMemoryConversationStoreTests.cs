using BotAdvisor.Storage;
using BotAdvisor.Web.Storage;

namespace BotAdvisor.Web.Tests.Storage;

public class InMemoryConversationStoreTests : ConversationStoreContract
{
    protected override IConversationStore Store { get; } = new InMemoryConversationStore();
}
