package io.lianluo.registry.announcement;

/** An event that can happen to an announcement. Others hear of it by the appointments that it makes public. */
public sealed interface AnnouncementEvent {

    /** It was put on record. */
    record Published() implements AnnouncementEvent { }

    /** Somebody whom it named was erased, and what it said with them. */
    record WordingErased() implements AnnouncementEvent { }
}
