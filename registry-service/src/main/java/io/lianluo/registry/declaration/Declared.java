package io.lianluo.registry.declaration;

import io.lianluo.domain.Erased;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Text;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.sealing.TextMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody declares.
 *
 * @param unit           the unit
 * @param representative its legal representative; null once the roster has them
 * @param liaison        the liaison whom it names; null likewise
 * @param by             which of the two declares
 * @param origin         where the liaison comes from (ENT-1)
 * @param agency         the agency for which an outside person acts; null if for none, and once the roster has it
 * @param officeId       the office to which it is declared; null for that of the whole programme
 * @param papers         what is attached
 * @param remark         what is said about it
 */
public record Declared(DeclaredUnit unit, @Nullable PersonalData representative, @Nullable PersonalData liaison, Declarer by, Origin origin, @Nullable String agency,
                       @Nullable UUID officeId, List<Paper> papers, @Nullable String remark) {

    private static final int LONGEST = 2_000;

    /** Those who may declare. */
    public enum Declarer {
        /** The unit's legal representative (法定代表人). */
        LEGAL_REPRESENTATIVE,
        /** The liaison whom the unit names (联络员). */
        LIAISON
    }

    public Declared {
        // Forms that were kept before origins were declared name none: those liaisons are of the unit.
        origin = Objects.requireNonNullElse(origin, Origin.OWN_UNIT);
        papers = List.copyOf(papers);
    }

    /** Somebody of the unit itself, declared to the office of the whole programme. */
    public Declared(DeclaredUnit unit, @Nullable PersonalData representative, @Nullable PersonalData liaison, Declarer by, List<Paper> papers, @Nullable String remark) {
        this(unit, representative, liaison, by, Origin.OWN_UNIT, null, null, papers, remark);
    }

    /**
     * Checks it as a whole.
     *
     * @param from where the liaison comes from; null for the unit itself
     * @throws InvalidInput if one person is described in two ways, an agency is named of somebody who is no outside person, or the remark is too long
     */
    public static Declared of(DeclaredUnit unit, PersonalData representative, PersonalData liaison, Declarer by, @Nullable Origin from, @Nullable String agency,
                              @Nullable UUID officeId, List<Paper> papers, @Nullable String remark) {
        if (from == Origin.OTHER_UNIT) {
            throw new InvalidInput("origin", "declared-origin");
        }
        boolean named = agency != null && !agency.isBlank();
        if (named && from != Origin.OUTSIDE) {
            throw new InvalidInput("agency", "agency-not-outside");
        }
        if (remark != null && Text.length(remark) > LONGEST) {
            throw new InvalidInput("remark", "remark");
        }
        Declared declared = new Declared(unit, representative, liaison, by, Objects.requireNonNullElse(from, Origin.OWN_UNIT), named ? agency.strip() : null,
                officeId, papers, remark == null || remark.isBlank() ? null : remark.strip());
        if (declared.isOnePerson() && declared.origin() == Origin.OUTSIDE) {
            throw new InvalidInput("origin", "declared-origin");
        }
        if (declared.isOnePerson() && !representative.equals(liaison)) {
            throw new InvalidInput("liaison", "declared-twice");
        }
        return declared;
    }

    /** Tells whether the legal representative is the liaison, too. */
    boolean isOnePerson() {
        return representative != null && liaison != null && isAlike(representative.recognisedBy(), liaison.recognisedBy());
    }

    private static boolean isAlike(Map<?, String> one, Map<?, String> other) {
        return one.entrySet().stream().anyMatch(key -> key.getValue().equals(other.get(key.getKey())));
    }

    /** The descriptions of the people; none once the roster has them. */
    List<PersonalData> people() {
        return Stream.of(Optional.ofNullable(representative), Optional.ofNullable(liaison)).flatMap(Optional::stream).toList();
    }

    Declared withoutPeople() {
        return new Declared(unit, null, null, by, origin, null, officeId, papers, remark);
    }

    /** Returns it without what was said about people beside their descriptions. */
    Declared erased() {
        return new Declared(unit, representative, liaison, by, origin, agency == null ? null : Erased.TEXT, officeId, papers.stream().map(paper -> paper.withTexts((field, text) -> Erased.TEXT)).toList(),
                remark == null ? null : Erased.TEXT);
    }

    Declared withTexts(TextMapper as) {
        return new Declared(Objects.requireNonNull(as.mapPart("unit", unit, DeclaredUnit::withTexts)), as.mapPart("representative", representative, PersonalData::withTexts),
                as.mapPart("liaison", liaison, PersonalData::withTexts), by, origin, as.mapNullable("agency", agency), officeId, as.mapEach("papers", papers, Paper::withTexts), as.mapNullable("remark", remark));
    }

    /** Nothing of it, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "Declared[…]";
    }
}
