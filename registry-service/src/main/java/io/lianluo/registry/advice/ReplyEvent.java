package io.lianluo.registry.advice;

/** That a unit answered. */
public record ReplyEvent() { }
