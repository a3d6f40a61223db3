package io.lianluo.assessment.ledger.web;

import io.lianluo.access.Unit;
import io.lianluo.access.me.Names;
import io.lianluo.assessment.ledger.Judgement;
import io.lianluo.assessment.ledger.Ledger;
import io.lianluo.assessment.programme.Programme;
import io.lianluo.assessment.programme.Programmes;
import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.roster.Seat;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.domain.Messages;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows ledgers, with names beside the ids and with reasons in the reader's language. */
@Component
class LedgerViews {

    private final Programmes programmes;
    private final Roster roster;
    private final Names names;
    private final Messages messages;

    LedgerViews(Programmes programmes, Roster roster, Names names, Messages messages) {
        this.programmes = programmes;
        this.roster = roster;
        this.names = names;
        this.messages = messages;
    }

    LedgerView inList(Ledger ledger) {
        return LedgerView.inList(ledger, zone(ledger), labels(ledger));
    }

    LedgerView inFull(Ledger ledger, Locale locale) {
        return LedgerView.inFull(ledger, zone(ledger), labels(ledger), judgement -> why(judgement, locale));
    }

    private LedgerView.Labels labels(Ledger ledger) {
        SeatLiaison of = ledger.seatLiaison();
        return new LedgerView.Labels(names.programme(of.programme()).orElse(null),
                roster.seat(of.seatId()).map(Seat::rule).flatMap(rule -> names.seat(of.programme(), rule)).orElse(null), names.unit(of.unitId()).map(Unit::name).orElse(null));
    }

    private String why(Judgement judgement, Locale locale) {
        return messages.get(locale, "standing." + judgement.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Before the registry has told of the programme, days are counted in UTC; nothing is judged by them then. */
    private ZoneId zone(Ledger ledger) {
        List<Programme> versions = programmes.versions(ledger.seatLiaison().programme());
        return versions.isEmpty() ? ZoneOffset.UTC : versions.getLast().zoneId();
    }
}
