package io.lianluo.registry.unit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.eventing.Aggregate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An organisation, or a part of one, that must have a liaison (单位). */
public final class Unit extends Aggregate<UnitEvent> {

    /** Makes ids of units different from all other ids that are derived from names. */
    private static final String NAMESPACE = "lianluo/unit/";

    private final String code;
    private final LocalDate foundedOn;
    private String name;
    private String kind;
    private @Nullable String parentId;
    private @Nullable String creditCode;
    private @Nullable String headId;
    private SortedSet<String> programmes;
    private boolean seatsDue;

    private Unit(String code, LocalDate foundedOn, String name, String kind, @Nullable String parentId, @Nullable String creditCode,
                 @Nullable String headId, SortedSet<String> programmes, boolean seatsDue) {
        this.code = code;
        this.foundedOn = foundedOn;
        this.name = name;
        this.kind = kind;
        this.parentId = parentId;
        this.creditCode = creditCode;
        this.headId = headId;
        this.programmes = programmes;
        this.seatsDue = seatsDue;
    }

    /** The id of the unit of a code; a code means the same unit for ever. */
    public static String id(String code) {
        return UuidCreator.getNameBasedSha1(NAMESPACE + code).toString();
    }

    /** A unit that comes into being, or joins. */
    public static Unit found(UnitData data) {
        Unit unit = new Unit(data.code(), data.foundedOn(), data.name(), data.kind(), parentId(data), data.creditCode(), null, data.programmes(), true);
        unit.raise(new UnitEvent.Founded());
        return unit;
    }

    /** The unit as the store kept it. */
    public static Unit restore(String code, LocalDate foundedOn, String name, String kind, @Nullable String parentId, @Nullable String creditCode,
                               @Nullable String headId, List<String> programmes, boolean seatsDue) {
        return new Unit(code, foundedOn, name, kind, parentId, creditCode, headId, new TreeSet<>(programmes), seatsDue);
    }

    /** Takes over what is told of it; its code and first day never change. */
    public void update(UnitData told) {
        boolean otherSeats = !kind.equals(told.kind()) || !programmes.equals(told.programmes());
        if (otherSeats || !name.equals(told.name()) || !Objects.equals(creditCode, told.creditCode())) {
            name = told.name();
            kind = told.kind();
            creditCode = told.creditCode();
            programmes = told.programmes();
            seatsDue |= otherSeats;
            raise(new UnitEvent.Corrected());
        }
        if (!Objects.equals(parentId, parentId(told))) {
            parentId = parentId(told);
            raise(new UnitEvent.Moved());
        }
    }

    /** Gives it another head; seats that go with the office follow. */
    public void headedBy(String personId) {
        if (!personId.equals(headId)) {
            headId = personId;
            seatsDue = true;
            raise(new UnitEvent.HeadChanged());
        }
    }

    /** Notes that it has the seats that its programmes ask for. */
    public void seatsAligned() {
        if (seatsDue) {
            seatsDue = false;
            raise(new UnitEvent.SeatsAligned());
        }
    }

    /** Its code, unique among units. */
    public String code() {
        return code;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its kind, by which programmes choose who must have a liaison. */
    public String kind() {
        return kind;
    }

    /** Id of its parent; null at the top of a tree. */
    public @Nullable String parentId() {
        return parentId;
    }

    /** Its unified social credit code, where it has one. */
    public @Nullable String creditCode() {
        return creditCode;
    }

    /** Person id of its head, where known. */
    public @Nullable String headId() {
        return headId;
    }

    /** Codes of the programmes it takes part in, sorted. */
    public List<String> programmes() {
        return List.copyOf(programmes);
    }

    /** First day of its existence for the platform. */
    public LocalDate foundedOn() {
        return foundedOn;
    }

    /** Whether it may still lack seats that its programmes ask for, or have seats that they ask for no more. */
    public boolean seatsDue() {
        return seatsDue;
    }

    @Override
    public String id() {
        return id(code);
    }

    private static @Nullable String parentId(UnitData data) {
        return data.parentCode() == null ? null : id(data.parentCode());
    }
}
