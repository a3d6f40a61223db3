package io.lianluo.registry.web;

import io.lianluo.domain.Word;
import io.lianluo.registry.advice.AdviceNotStandingException;
import io.lianluo.registry.advice.AlreadyAnsweredException;
import io.lianluo.registry.check.FaultyInputException;
import io.lianluo.registry.contact.TooManyConfirmationsException;
import io.lianluo.registry.encoding.EncodingException;
import io.lianluo.registry.privacy.PersonInOfficeException;
import io.lianluo.registry.programme.NotAfterPredecessorException;
import io.lianluo.registry.roster.ConsentNeededException;
import io.lianluo.registry.roster.file.RosterFileException;
import io.lianluo.registry.roster.publication.RosterTooLongException;
import io.lianluo.registry.seat.SeatClosedException;
import io.lianluo.registry.seat.SeatConflictException;
import io.lianluo.registry.seat.SeatHeldByOfficeException;
import io.lianluo.registry.seat.SeatVacantException;
import io.lianluo.registry.web.file.FileError;
import io.lianluo.registry.web.file.FileException;
import io.lianluo.registry.unit.TreeChangedException;
import io.lianluo.registry.unit.UnitDissolvedException;
import io.lianluo.registry.unit.UnitHasChildrenException;
import io.lianluo.web.FieldError;
import io.lianluo.web.ProblemException;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which problem each refusal of the domain is. */
@Component
class RegistryProblems implements ProblemMapping {

    private final Clock clock;

    RegistryProblems(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable ProblemException map(Throwable exception) {
        return switch (exception) {
            case FaultyInputException faulty -> Problems.invalid(faulty.faults().stream()
                    .map(fault -> new FieldError(fault.part(), fault.rule(), fault.args())).toList());
            case EncodingException unreadable -> Problems.invalid(unreadable.faults().stream()
                    .map(fault -> new FieldError(fault.part(), fault.rule(), fault.args())).toList());
            case FileException refused -> Problems.invalid(refused.errors().stream().map(RegistryProblems::field).toList());
            case RosterFileException refused -> Problems.invalid(new FieldError("file", refused.rule(), refused.args()));
            case NotAfterPredecessorException early -> Problems.conflict("programme-not-after-predecessor", early.day(), early.predecessor());
            case SeatClosedException closed -> Problems.conflict("seat-closed", closed.closedOn());
            case AdviceNotStandingException lapsed -> Problems.conflict("advice-not-standing");
            case AlreadyAnsweredException answered -> Problems.conflict("advice-answered");
            case SeatConflictException conflict -> Problems.conflict(conflict.rule(), conflict.args().toArray());
            case SeatVacantException vacant -> Problems.conflict("seat-vacant");
            case SeatHeldByOfficeException byOffice -> Problems.conflict("seat-held-by-office");
            case PersonInOfficeException inOffice -> Problems.conflict("person-in-office",
                    new Word("office-" + inOffice.office().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            case UnitDissolvedException dissolved -> Problems.conflict("unit-dissolved", dissolved.dissolvedOn());
            case UnitHasChildrenException parent -> Problems.conflict("unit-has-children", parent.child());
            case TooManyConfirmationsException often -> Problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-confirmations", often.again())
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, Duration.between(clock.instant(), often.again()).toSeconds())));
            case TreeChangedException faster -> Problems.conflict("tree-changed");
            case ConsentNeededException needed -> Problems.conflict("roster-unconfirmed", needed.ends());
            case RosterTooLongException tooLong -> Problems.conflict("roster-too-long", tooLong.limit());
            default -> null;
        };
    }

    /** Line and column come first in what a sentence mentions. */
    private static FieldError field(FileError error) {
        List<Object> args = new ArrayList<>(List.of(error.line(), error.column()));
        args.addAll(error.args());
        return new FieldError(error.path(), error.rule(), args);
    }
}
