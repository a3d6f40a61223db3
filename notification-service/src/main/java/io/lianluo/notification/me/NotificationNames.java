package io.lianluo.notification.me;

import io.lianluo.access.Unit;
import io.lianluo.access.me.Names;
import io.lianluo.domain.LocalizedText;
import io.lianluo.notification.replica.Programme;
import io.lianluo.notification.replica.Programmes;
import io.lianluo.notification.replica.Roster;
import java.util.Optional;
import java.util.UUID;

/** Names as the replicas have them; persons by what the published roster calls them. */
public final class NotificationNames implements Names {

    private final Roster roster;
    private final Programmes programmes;

    /** Names of these. */
    public NotificationNames(Roster roster, Programmes programmes) {
        this.roster = roster;
        this.programmes = programmes;
    }

    @Override
    public Optional<String> person(UUID personId) {
        return roster.rosterName(personId);
    }

    @Override
    public Optional<Unit> unit(UUID unitId) {
        return roster.unit(unitId);
    }

    @Override
    public Optional<LocalizedText> programme(String code) {
        return programmes.find(code, null).map(Programme::title);
    }

    /** Nothing here is of a seat. */
    @Override
    public Optional<LocalizedText> seat(String programme, String rule) {
        return Optional.empty();
    }
}
