package io.lianluo.registry.advice;

/** An event of a reply. */
public sealed interface ReplyEvent {

    /**
     * The unit answered.
     *
     * @param about what it answers
     */
    record Answered(Reply.About about) implements ReplyEvent { }

    /** The reason was erased, because it was said about somebody who was erased. */
    record ReasonErased() implements ReplyEvent { }
}
