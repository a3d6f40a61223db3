package io.lianluo.registry.announcement.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.Outbox;
import io.lianluo.registry.announcement.Announcement;
import io.lianluo.registry.announcement.AnnouncementEvent;
import io.lianluo.registry.announcement.Announcements;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.mongo.SealingStore;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.stereotype.Component;

@Component
class AnnouncementStore extends SealingStore<Announcement, AnnouncementEvent, AnnouncementStore.State> implements Announcements {

    /** An announcement as kept, title, text and fingerprint sealed by the key of that name. */
    record State(Announcement.State parts, String sealedBy) { }


    AnnouncementStore(Outbox outbox, SealingKeys keys) {
        super(outbox, keys, "announcements", State.class);
    }

    @Override
    public List<Announcement> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : find(where("_id").in(ids.stream().map(UUID::toString).toList()), Sort.unsorted(), ids.size());
    }

    @Override
    protected State stateOf(Announcement announcement) {
        return new State(announcement.state().withTexts(sealing(announcement.id())), sealedBy());
    }

    @Override
    protected Announcement restore(State state) {
        return Announcement.restore(state.parts().withTexts(opening(state.parts().id())));
    }

    /** Others hear of each appointment that an announcement makes public, from its nomination. */
    @Override
    protected List<SpecificRecord> recordsOf(AnnouncementEvent event, Announcement announcement) {
        return List.of();
    }

    @Override
    protected List<IndexDefinition> ownIndexes() {
        return List.of();
    }
}
