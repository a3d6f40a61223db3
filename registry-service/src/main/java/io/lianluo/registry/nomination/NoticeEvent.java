package io.lianluo.registry.nomination;

/** An event that can happen to a notice. Others hear of it by the appointments that it makes public. */
public sealed interface NoticeEvent {

    /** It was put on record. */
    record Published() implements NoticeEvent { }

    /** Somebody whom it named was erased, and what it said with them. */
    record WordingErased() implements NoticeEvent { }
}
