package io.lianluo.registry.nomination;

import io.lianluo.access.Forbidden;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Word;
import io.lianluo.eventing.AlreadyExistsException;
import io.lianluo.eventing.StaleVersionException;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.announcement.AnnouncementDraft;
import io.lianluo.registry.announcement.AnnouncementService;
import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.nomination.Conclusion.Ground;
import io.lianluo.registry.nomination.Nomination.Status;
import io.lianluo.registry.person.Meant;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.appointment.PathStep.Kind;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.workingtime.Timetable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes nominations from step to step, each done by whom the path names. A verb takes a nomination that was just loaded and saves it, and throws
 * {@link Forbidden} where the path names others.
 */
public class NominationService {

    /** No seat sees more nominations. */
    private static final int OF_A_SEAT = 1_000;

    private final Nominations nominations;
    private final AnnouncementService announcementService;
    private final Seats seats;
    private final SeatService seatService;
    private final Programmes programmes;
    private final Identities identities;
    private final PersonService personService;
    private final WorkingCalendars calendars;
    private final CallAnswers answers;
    private final Clock clock;

    /** A service over all nominations, which appoints by the seats' own service. */
    public NominationService(Nominations nominations, AnnouncementService announcementService, Seats seats, SeatService seatService, Programmes programmes,
                             Identities identities, PersonService personService, WorkingCalendars calendars, CallAnswers answers, Clock clock) {
        this.nominations = nominations;
        this.announcementService = announcementService;
        this.seats = seats;
        this.seatService = seatService;
        this.programmes = programmes;
        this.identities = identities;
        this.personService = personService;
        this.calendars = calendars;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Opens a nomination for a seat.
     *
     * @throws Conflict if one is open already, the seat is closed or held by office, or the programme knows no path
     */
    public Nomination open(Seat seat, Acting acting) {
        return open(seat, acting, AgreedPath::openers);
    }

    /** Opens one for an office that enters a recommendation that came on paper; else as {@link #open(Seat, Acting)}. */
    public Nomination openToEnter(Seat seat, Acting acting) {
        return open(seat, acting, path -> List.of(Actor.SECRETARIAT));
    }

    private Nomination open(Seat seat, Acting acting, Function<AgreedPath, List<Actor>> openers) {
        if (seat.closedOn() != null) {
            throw new Conflict("nomination-seat-closed");
        }
        AgreedPath agreedPath = agreedPath(seat);
        Signature by = signature(seat.key(), agreedPath, agreedPath.opening(), openers.apply(agreedPath), clock.instant(), acting);
        int ordinal = nextOrdinal(seat.id());
        Nomination nomination = Nomination.open(seat.key(), ordinal, agreedPath, by, timetable(agreedPath));
        if (!nominations.saveIfAbsent(nomination)) {
            throw underWay();
        }
        return nomination;
    }

    /**
     * Opens a nomination because something calls for another liaison, once for each occasion; the first step is due within the term in which
     * a vacant seat is to be filled, where the path sets none. Does nothing while a nomination is under way, or where none can be opened.
     */
    public void open(Seat seat, Trigger occasion) {
        if (nominations.list(NominationFilter.ofSeats(Set.of(seat.id())), null, OF_A_SEAT).stream()
                .anyMatch(nomination -> nomination.status().isOpen() || nomination.occasion().filter(occasion::equals).isPresent())) {
            return;
        }
        try {
            AgreedPath agreedPath = agreedPath(seat);
            int ordinal = nextOrdinal(seat.id());
            nominations.saveIfAbsent(Nomination.open(occasion, rule(seat, version(seat).definition()).fillWithin(), seat.key(), ordinal, agreedPath,
                    clock.instant(), timetable(agreedPath)));
        } catch (Conflict withoutNomination) {
            // A seat that is held by office, or whose programme knows no path, is filled without one; or somebody was faster.
        }
    }

    /** Takes back the nomination that the registry opened for a seat, because nothing calls for another liaison any more. */
    public void takeBackUncalledFor(Seat seat) {
        nominations.latestOf(seat.id()).filter(latest -> latest.occasion().isPresent() && latest.status().isOpen())
                .ifPresent(latest -> changed(latest, now -> now.takeBackUncalledFor(clock.instant())));
    }

    /** Passes over those that others were told of and that a restored store does not have: a seat's nominations are told apart by it. */
    private int nextOrdinal(UUID seatId) {
        int next = nominations.latestOf(seatId).map(NominationService::following).orElse(1);
        while (nominations.isLost(Nomination.id(seatId, next))) {
            next++;
        }
        return next;
    }

    private static int following(Nomination latest) {
        if (latest.status().isOpen()) {
            throw underWay();
        }
        return latest.ordinal() + 1;
    }

    private static Conflict underWay() {
        return new Conflict("nomination-under-way");
    }

    /**
     * Recommends somebody, or somebody else. Nobody's record is made or changed by it: who recommends learns nothing of who may be known.
     *
     * @return the nomination as it stands then
     * @throws InvalidInput if candidate, papers or first day do not fit
     * @throws Conflict     if the nomination stands elsewhere
     */
    public Nomination recommend(Nomination nomination, Candidate candidate, UnsignedEntry unsigned, Acting acting) {
        Entry entry = entry(nomination, nomination.naming(), unsigned, acting);
        refuseImpossibleDay(nomination, nomination.naming().kind(), candidate, entry);
        citing(nomination, () -> nomination.recommend(candidate, entry, timetable(nomination.agreedPath())));
        return saved(nomination);
    }

    /**
     * Calls everybody to come forward until a day; see {@link Nomination#call}.
     *
     * @throws InvalidInput if the day has passed
     */
    public Nomination call(Nomination nomination, LocalDate until, Acting acting) {
        PathStep step = step(nomination, Kind.OPEN_CALL);
        Signature by = signature(nomination.seat(), nomination.agreedPath(), List.of(step), List.of(step.by()), clock.instant(), acting);
        if (until.isBefore(LocalDate.ofInstant(by.at(), nomination.agreedPath().zoneId()))) {
            throw new InvalidInput("until", "in-the-past", until);
        }
        citing(nomination, () -> nomination.call(new OpenCall(by, until)));
        return saved(nomination);
    }

    /**
     * Does the step whose turn it is.
     *
     * @return the nomination as it stands then
     * @throws InvalidInput if papers or first day do not fit
     * @throws Conflict     if the nomination stands elsewhere, or the candidate does not meet a condition
     */
    public Nomination pass(Nomination nomination, Kind kind, UnsignedEntry unsigned, Acting acting) {
        Entry entry = entry(nomination, step(nomination, kind), unsigned, acting);
        if (kind == Kind.OPEN_CALL && answers.areUndecided(nomination.id())) {
            throw new Conflict("nomination-applications-undecided");
        }
        nomination.candidate().ifPresent(candidate -> refuseImpossibleDay(nomination, kind, candidate, entry));
        citing(nomination, () -> nomination.pass(kind, entry, timetable(nomination.agreedPath())));
        return saved(nomination);
    }

    /** Leaves out the step whose turn it is; see {@link Nomination#skip}. */
    public Nomination skip(Nomination nomination, Kind kind, UnsignedEntry unsigned, Acting acting) {
        Entry entry = entry(nomination, step(nomination, kind), unsigned, acting);
        citing(nomination, () -> nomination.skip(kind, entry, timetable(nomination.agreedPath())));
        return saved(nomination);
    }

    /** Does not agree to the candidate; see {@link Nomination#refuse}. */
    public Nomination refuse(Nomination nomination, Kind kind, UnsignedEntry unsigned, Acting acting) {
        Entry entry = entry(nomination, step(nomination, kind), unsigned, acting);
        citing(nomination, () -> nomination.refuse(kind, entry));
        return saved(nomination);
    }

    /** Takes it back; whoever may recommend can, and the secretariat; see {@link Nomination#withdraw}. */
    public Nomination withdraw(Nomination nomination, UnsignedEntry unsigned, Acting acting) {
        nomination.withdraw(unsigned.signed(signature(nomination.seat(), nomination.agreedPath(), List.of(nomination.naming()),
                List.of(nomination.naming().by(), Actor.SECRETARIAT), clock.instant(), acting)));
        return saved(nomination);
    }

    /**
     * Makes it public; see {@link Nomination#announce}. The announcement is put on record first: an appointment by an announcement of which nothing is
     * known would be worse than an announcement of nothing, which nobody sees and which can be noted again.
     *
     * @throws InvalidInput if the announcement is of a day to come, or its number is that of another announcement or, told to everybody as it is,
     *                              names the candidate
     */
    public Nomination announce(Nomination nomination, AnnouncementDraft announcement, UnsignedEntry unsigned, Acting acting) {
        Entry entry = entry(nomination, step(nomination, Kind.ANNOUNCE), unsigned, acting);
        Timetable timetable = timetable(nomination.agreedPath());
        if (announcement.date().isAfter(timetable.dayOf(clock.instant()))) {
            throw new InvalidInput("date", "in-the-future", announcement.date());
        }
        nomination.candidate().ifPresent(candidate -> {
            personService.refuseNaming(candidate.personId(), "number", announcement.number());
            if (candidate.form() != null && candidate.form().appearsIn(announcement.number())) {
                throw new InvalidInput("number", "names-the-person");
            }
        });
        citing(nomination, () -> nomination.announce(announcement.reference(), entry, timetable));
        announcementService.publish(nomination.seat().programme(), announcement, entry.signature());
        return saved(nomination);
    }

    /** Names in a refusal the articles that ask for what it finds missing, or for what must come first. */
    private void citing(Nomination nomination, Runnable act) {
        AgreedPath agreed = nomination.agreedPath();
        try {
            act.run();
        } catch (InvalidInput refused) {
            throw refused.citing(fault -> fault.rule().equals("origin-not-allowed") ? seatRule(nomination) : cited(nomination.seat(), agreed, agreed.asking(fault)));
        } catch (Conflict refused) {
            throw refused.citing(cited(nomination.seat(), agreed, agreed.asking(refused, nomination.nextStep())));
        }
    }

    /** The articles of the rule by which the seat stands, which says from where candidates may come. */
    private List<LocalizedText> seatRule(Nomination nomination) {
        return programmes.find(nomination.seat().programme()).flatMap(programme -> programme.version(nomination.agreedPath().programmeVersion()))
                .map(ProgrammeVersion::definition).flatMap(says -> says.seat(nomination.seat().rule()).map(rule -> says.cited(rule.articles()))).orElse(List.of());
    }

    private List<LocalizedText> cited(SeatKey seat, AgreedPath agreed, Set<String> numbers) {
        return programmes.cited(seat.programme(), agreed.programmeVersion(), numbers);
    }

    private Nomination saved(Nomination nomination) {
        if (nomination.status() == Status.APPROVED && identities.of(nomination).isDoubtful()) {
            throw new Conflict("nomination-candidate-doubtful");
        }
        if (nomination.status() == Status.APPROVED) {
            refuseWithdrawnApplicant(nomination);
        }
        nominations.save(nomination);
        return nomination.status() == Status.APPROVED ? appoint(nomination) : nomination;
    }

    /** Refuses to appoint somebody who came forward by themselves and took that back. */
    private void refuseWithdrawnApplicant(Nomination nomination) {
        UUID applicationId = nomination.candidate().orElseThrow().applicationId();
        if (applicationId != null && answers.wentOn(nomination.id(), applicationId).isEmpty()) {
            throw new Conflict("nomination-candidate-withdrew");
        }
    }

    /**
     * Appoints the approved candidate of a nomination, unless that is done. Seat and nomination are two aggregates: a crash between them
     * leaves the nomination approved, and doing this again finds the appointment by person and first day, and makes no other. While the
     * seat's holder is about to go elsewhere, or the authority has not said who the candidate is, it stays approved.
     *
     * @return the nomination as it stands then
     */
    Nomination appoint(Nomination nomination) {
        Candidate candidate = nomination.candidate().orElseThrow();
        Seat seat = seats.find(nomination.seat().id()).orElseThrow();
        while (true) {
            Identity identity = identities.of(nomination);
            if (identity.isDoubtful()) {
                return nomination;
            }
            Optional<Person> person = identity.person();
            if (person.isEmpty()) {
                return changed(nomination, now -> now.lapse(clock.instant(), Ground.CANDIDATE_UNKNOWN));
            }
            UUID personId = person.get().id();
            Optional<Liaison> made = made(seat, nomination, personId);
            if (made.isPresent()) {
                UUID liaisonId = made.get().liaisonId();
                return changed(nomination, now -> now.appointed(personId, liaisonId, clock.instant(), timetable(now.agreedPath())));
            }
            try {
                seatService.appoint(seat, person.get(), candidate.origin(), candidate.agency(), nomination.since(), nomination.findings());
            } catch (StaleVersionException | AlreadyExistsException changedMeanwhile) {
                seat = seats.find(nomination.seat().id()).orElseThrow();
            } catch (Conflict conflict) {
                return switch (conflict.rule()) {
                    case Seat.CLOSED -> changed(nomination, now -> now.lapse(clock.instant(), Ground.SEAT_CLOSED));
                    case Seat.HELD_BY_OFFICE -> changed(nomination, now -> now.lapse(clock.instant(), Ground.SEAT_HELD_BY_OFFICE));
                    default -> nomination;
                };
            } catch (InvalidInput impossible) {
                return changed(nomination, now -> now.lapse(clock.instant(), ground(impossible)));
            }
        }
    }

    /**
     * Takes the authority's word for who a candidate is, where that is doubtful. Whoever is known stays as they are known, whatever the form says:
     * how they are called and reached is changed by themselves or by an office that has them.
     *
     * @throws InvalidInput if it is said to be nobody of those who may be meant
     * @throws Conflict     if there is no doubt
     */
    public Nomination identify(Nomination nomination, Meant meant, Acting acting) {
        Signature signature = acting.sign(Actor.SECRETARIAT, clock.instant());
        Identity identity = identities.of(nomination);
        if (identity.others().isEmpty()) {
            throw new Conflict("nomination-candidate-not-doubtful");
        }
        Optional<Person> known = Optional.ofNullable(meant.personId())
                .map(id -> identity.others().stream().filter(other -> other.id().equals(id)).findFirst()
                        .orElseThrow(() -> new InvalidInput("person", "person-not-in-doubt")));
        if (known.isEmpty() && !meant.isNew()) {
            throw new InvalidInput("person", "person-id-or-new");
        }
        identities.decide(nomination, meant.personId(), signature);
        if (nomination.status() == Status.APPROVED) {
            return appoint(nomination);
        }
        return nomination.status() == Status.APPOINTED && known.isPresent() ? foundToBe(nomination, known.get()) : nomination;
    }

    /** Replaces a candidate who was appointed on the unit's word alone with the known person, who holds the seat from today on. */
    private Nomination foundToBe(Nomination nomination, Person known) {
        Candidate candidate = nomination.candidate().orElseThrow();
        Seat seat = seats.find(nomination.seat().id()).orElseThrow();
        Optional<Liaison> holder = seat.holder();
        if (holder.filter(held -> held.personId().equals(candidate.personId())).isPresent()) {
            seatService.appoint(seat, known, candidate.origin(), candidate.agency(), null, nomination.findings());
            holder = seat.holder();
            personService.foundToBeAnother(candidate.personId());
        }
        return holder.filter(held -> held.personId().equals(known.id()))
                .map(held -> changed(nomination, now -> now.foundToBe(known.id(), held.liaisonId()))).orElse(nomination);
    }

    /** The ground on which the seat refuses after a rehearsal: the programme or the seat's history changed meanwhile. */
    private static Ground ground(InvalidInput impossible) {
        return impossible.faults().getFirst().part().equals("origin") ? Ground.ORIGIN_NOT_ADMITTED : Ground.DAY_NOT_POSSIBLE;
    }

    private static Optional<Liaison> made(Seat seat, Nomination nomination, UUID personId) {
        return seat.liaisons().reversed().stream().filter(liaison -> liaison.personId().equals(personId))
                .filter(liaison -> liaison.lasts() || liaison.since().equals(nomination.since())).findFirst();
    }

    private Nomination changed(Nomination nomination, Consumer<Nomination> change) {
        return nominations.change(nomination.id(), change).orElseThrow();
    }

    private Entry entry(Nomination nomination, PathStep step, UnsignedEntry unsigned, Acting acting) {
        Instant at = unsigned.onPaper() == null ? clock.instant() : unsigned.onPaper().actedAt(nomination.agreedPath().zoneId());
        return unsigned.signed(signature(nomination.seat(), nomination.agreedPath(), List.of(step), List.of(step.by()), at, acting));
    }

    /** The signature of somebody to whom these steps give an act; a refusal names the articles that give it to others. */
    private Signature signature(SeatKey seat, AgreedPath agreed, List<PathStep> giving, List<Actor> any, Instant at, Acting acting) {
        try {
            return acting.sign(any, at);
        } catch (Forbidden refused) {
            throw refused.citing(cited(seat, agreed, AgreedPath.asking(giving)));
        }
    }

    private PathStep step(Nomination nomination, Kind kind) {
        List<PathStep> path = nomination.agreedPath().path();
        return nomination.nextStep().filter(step -> step.kind() == kind).or(() -> path.stream().filter(step -> step.kind() == kind).findFirst())
                .orElseThrow(() -> new Conflict("nomination-step-not-on-path", Word.of(kind))
                        .citing(cited(nomination.seat(), nomination.agreedPath(), AgreedPath.asking(path))));
    }

    /** Refuses before the decision what the seat would refuse after it. */
    private void refuseImpossibleDay(Nomination nomination, Kind kind, Candidate candidate, Entry entry) {
        if (nomination.isDecidedBy(kind)) {
            identities.standIn(candidate).ifPresent(person -> seatService.rehearse(seats.find(nomination.seat().id()).orElseThrow(), person,
                    candidate.origin(), candidate.agency(), entry.since()));
        } else if (entry.since() != null) {
            throw new InvalidInput("since", "since-before-decision");
        }
    }

    private AgreedPath agreedPath(Seat seat) {
        ProgrammeVersion version = version(seat);
        ProgrammeDefinition definition = version.definition();
        SeatRule rule = rule(seat, definition);
        if (rule.exOfficio()) {
            throw new Conflict(Seat.HELD_BY_OFFICE).citing(definition.cited(rule.articles()));
        }
        if (!AgreedPath.leads(definition.appointment().path())) {
            throw new Conflict("nomination-without-path");
        }
        return new AgreedPath(version.number(), definition.calendar(), definition.zone(), rule.candidates(), definition.appointment().conditions(),
                definition.appointment().path(), definition.endsOnHoliday());
    }

    private ProgrammeVersion version(Seat seat) {
        Programme programme = programmes.find(seat.key().programme()).orElseThrow();
        LocalDate today = LocalDate.now(clock.withZone(programme.newest().orElseThrow().definition().zoneId()));
        return programme.inForceOn(today).or(programme::newest).orElseThrow();
    }

    private static SeatRule rule(Seat seat, ProgrammeDefinition definition) {
        return definition.seat(seat.key().rule()).orElseThrow(() -> new Conflict("nomination-seat-closed"));
    }

    private Timetable timetable(AgreedPath agreedPath) {
        ZoneId zone = agreedPath.zoneId();
        return new Timetable(calendars.around(agreedPath.calendar(), LocalDate.now(clock.withZone(zone))), zone, agreedPath.endsOnHoliday());
    }
}
