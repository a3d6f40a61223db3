package io.lianluo.testing;

import io.lianluo.access.Office;
import io.lianluo.access.Office.Officer;
import io.lianluo.access.Offices;
import io.lianluo.domain.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The offices that tests give to persons, beside those of the roster. A person holds those of the token that was asked for last, because a token says
 * nothing of offices.
 */
final class TestOffices implements Offices {

    private static final Map<UUID, Set<Office>> GIVEN = new ConcurrentHashMap<>();

    private final ObjectProvider<Offices> roster;

    TestOffices(ObjectProvider<Offices> roster) {
        this.roster = roster;
    }

    /** Gives the holder of the token the offices of which it is to be. */
    static void give(TestTokens token) {
        person(token.subject()).ifPresent(person -> GIVEN.put(person, token.offices().stream().filter(named -> named.contains(":"))
                .map(named -> office(named, person)).collect(Collectors.toSet())));
    }

    /** Takes all offices back. */
    static void forget() {
        GIVEN.clear();
    }

    private static Office office(String named, UUID person) {
        String[] kindAndPlace = named.split(":", 2);
        String[] place = kindAndPlace[1].split("@", 2);
        @Nullable UUID unit = place.length == 1 ? null : UUID.fromString(place[1]);
        return new Office(UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)), Office.Kind.valueOf(kindAndPlace[0].toUpperCase(Locale.ROOT)), place[0],
                new LocalizedText("经办机构 " + named, "office " + named), unit, LocalDate.EPOCH, null, List.of(new Officer(person, LocalDate.EPOCH, null)));
    }

    private static Optional<UUID> person(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException client) {
            return Optional.empty();
        }
    }

    @Override
    public Collection<Office> of(UUID personId) {
        return Stream.concat(GIVEN.getOrDefault(personId, Set.of()).stream(), roster().flatMap(offices -> offices.of(personId).stream())).toList();
    }

    @Override
    public Collection<Office> startingAt(String programme, Collection<UUID> unitIds) {
        Set<UUID> units = new HashSet<>(unitIds);
        return Stream.concat(GIVEN.values().stream().flatMap(Set::stream).filter(office -> office.programme().equals(programme) && units.contains(office.unitId())),
                roster().flatMap(offices -> offices.startingAt(programme, unitIds).stream())).toList();
    }

    private Stream<Offices> roster() {
        return roster.stream().filter(offices -> offices != this);
    }
}
