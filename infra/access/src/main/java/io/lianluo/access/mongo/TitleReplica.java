package io.lianluo.access.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.ProgrammeTitles;
import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** Titles of programmes and seats as a replica. */
public final class TitleReplica {

    private static final String PROGRAMME = "view.programme";
    private static final String VERSION = "view.version";

    private final Replica<ProgrammeTitles> titles;

    /** Titles in a collection of their own. */
    public TitleReplica(Replicas replicas) {
        titles = replicas.of("programmeTitles", ProgrammeTitles.class, new Index(PROGRAMME, Direction.ASC).on(VERSION, Direction.DESC));
    }

    /** Keeps the titles of a version. */
    public void keep(EventMeta cause, ProgrammeTitles version) {
        titles.put(cause, version.programme() + "/" + version.version(), version);
    }

    /** The titles of the newest version. */
    public Optional<ProgrammeTitles> newest(String programme) {
        return titles.find(where(PROGRAMME).is(programme), Sort.by(Direction.DESC, VERSION), 1).stream().findFirst();
    }
}
