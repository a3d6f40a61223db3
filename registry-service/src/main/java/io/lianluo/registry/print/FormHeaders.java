package io.lianluo.registry.print;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import java.util.Optional;

/** Finds what stands at the head of forms: the programme in the version that the case follows, and the unit as it is called now. */
public class FormHeaders {

    private final Programmes programmes;
    private final Units units;

    /** Headers of all programmes. */
    public FormHeaders(Programmes programmes, Units units) {
        this.programmes = programmes;
        this.units = units;
    }

    /** The head of a form about a seat. */
    public FormHeader of(SeatKey seat, int programmeVersion) {
        ProgrammeDefinition definition = programmes.find(seat.programme()).orElseThrow().version(programmeVersion)
                .map(ProgrammeVersion::definition).orElseThrow();
        Optional<Unit> unit = units.find(seat.unitId());
        LocalizedText authority = definition.authority().onPaper(units.find(Unit.id(definition.authority().unit())).map(Unit::name));
        return new FormHeader(definition.title(), authority,
                definition.seat(seat.rule()).map(SeatRule::title).orElse(new LocalizedText(seat.rule(), seat.rule())), unit.map(Unit::name).orElse(""),
                unit.map(Unit::creditCode).orElse(""), definition.articles(), definition.zoneId());
    }
}
