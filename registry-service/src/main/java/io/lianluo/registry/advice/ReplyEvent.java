package io.lianluo.registry.advice;

/** That a unit answered, or that why it did was erased. */
public record ReplyEvent() { }
