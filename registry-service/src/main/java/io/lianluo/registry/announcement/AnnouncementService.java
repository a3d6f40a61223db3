package io.lianluo.registry.announcement;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Signature;

/** Puts announcements on record, each number once. */
public class AnnouncementService {

    private final Announcements announcements;

    /** A service over all announcements. */
    public AnnouncementService(Announcements announcements) {
        this.announcements = announcements;
    }

    /**
     * Puts an announcement on record, unless it is: the same announcement can be meant for each appointment that it covers.
     *
     * @throws InvalidInput if its number is that of another announcement
     */
    public void publish(String programme, AnnouncementDraft draft, Signature by) {
        Announcement announcement = Announcement.publish(programme, draft, by);
        if (!announcements.saveIfAbsent(announcement) && !announcements.find(announcement.id()).orElseThrow().said(draft)) {
            throw new InvalidInput("number", "document-other");
        }
    }
}
