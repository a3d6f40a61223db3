package io.lianluo.registry.programme;

/** An event that can happen to a draft. The registry does not publish it, because a draft binds nobody. */
public sealed interface DraftEvent {

    /** It was written, or written anew. */
    record Written() implements DraftEvent { }

    /** It was published or given up. */
    record Cleared() implements DraftEvent { }
}
