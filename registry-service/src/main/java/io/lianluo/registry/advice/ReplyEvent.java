package io.lianluo.registry.advice;

/** An event of a reply: the unit answered, or its reason was erased. */
public record ReplyEvent() { }
