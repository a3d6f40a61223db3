package io.lianluo.registry.nomination.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.access.Caller;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Messages;
import io.lianluo.files.StoredFiles;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.confidentiality.Classification;
import io.lianluo.registry.confidentiality.ClassifiedRead;
import io.lianluo.registry.confidentiality.ClassifiedReads;
import io.lianluo.registry.nomination.CallAnswers;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.Identities;
import io.lianluo.registry.nomination.Identity;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.NominationFilter;
import io.lianluo.registry.nomination.NominationService;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.UnsignedEntry;
import io.lianluo.registry.paper.UploadedFiles;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.person.Teller;
import io.lianluo.registry.programme.Citations;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.Seats;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.lianluo.web.RequestLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/nominations")
class NominationController {

    private final Nominations nominations;
    private final NominationService service;
    private final Seats seats;
    private final Persons persons;
    private final Programmes programmes;
    private final Identities identities;
    private final CandidateNames names;
    private final NominationSight sight;
    private final ClassifiedReads reads;
    private final CallAnswers answers;
    private final StoredFiles files;
    private final Messages messages;
    private final Clock clock;

    NominationController(Nominations nominations, NominationService service, Seats seats, Persons persons, Programmes programmes, Identities identities,
                         CandidateNames names, NominationSight sight, ClassifiedReads reads, CallAnswers answers, StoredFiles files, Messages messages,
                         Clock clock) {
        this.nominations = nominations;
        this.service = service;
        this.seats = seats;
        this.persons = persons;
        this.programmes = programmes;
        this.identities = identities;
        this.names = names;
        this.sight = sight;
        this.reads = reads;
        this.answers = answers;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    /** Nominations for seats that the caller may know of, by id. */
    @GetMapping
    @Operation(operationId = "listNominations", summary = "查看推荐 · nominations for seats that you may know of",
            description = "各项条件同时满足。 · All conditions given must be met.")
    Page<NominationView> list(
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
            @Parameter(description = "席位的编号 · id of the seat") @RequestParam(required = false) @Nullable UUID seat,
            @Parameter(description = "状态 · where it stands") @RequestParam(required = false) Nomination.@Nullable Status status,
            @Parameter(description = "true 为当前步骤或申报已逾期的 · true for those whose present step or submission is overdue")
            @RequestParam(required = false, defaultValue = "false") boolean overdue,
            Paging paging, Caller caller, Locale language) {
        NominationFilter filter = sight.filter(caller, programme, seat, status, overdue ? clock.instant() : null);
        List<Nomination> found = nominations.list(filter, paging.after(List::getFirst), paging.limit() + 1);
        Citations citations = new Citations(programmes);
        return Page.of(found, paging.limit(), nomination -> Cursor.encode(nomination.id())).map(nomination -> listed(nomination, caller, language, citations));
    }

    /** A nomination with its whole course. */
    @GetMapping("/{id}")
    @Operation(operationId = "getNomination", summary = "查看一项推荐的全过程 · one nomination, with its whole course",
            description = "每一步的经办人、身份和时间都列出。所写内容定有密级的，只向有权阅读的人员显示，须留痕的事先记录在案。 · Each step shows who did it, in which capacity and when. What is written and "
            + "has a confidentiality class is shown to its readers alone, and on record before where the class asks for that.")
    ResponseEntity<NominationView> get(@PathVariable UUID id, Caller caller, Locale language, HttpServletRequest httpRequest) {
        return answer(find(id, caller), caller, language, httpRequest);
    }

    /** Lists who read what is written in a nomination, where its class asks for that record, the oldest first. */
    @GetMapping("/{id}/reads")
    @Operation(operationId = "listNominationReads", summary = "查看谁阅读过定密的推荐内容，先阅读的在前 · who read the classified content of a nomination, the oldest first",
            description = "只记录制度规定须留痕的密级；由主管单位查看。 · Only of classes that the programme has recorded; for the authority's offices.")
    Page<ClassifiedRead> reads(@PathVariable UUID id, Paging paging, Caller caller) {
        caller.require(sight.seesReads(caller, find(id, caller)));
        return Page.of(reads.of(id, paging.after(List::getFirst), paging.limit() + 1), paging.limit(), read -> Cursor.encode(read.id()));
    }

    /** Opens a nomination; a seat has one at a time. */
    @PostMapping
    @Operation(operationId = "openNomination", summary = "为席位发起推荐 · opens a nomination for a seat",
            description = "一个席位同时只有一项推荐。主管单位为代录书面推荐而发起时，填 onPaper。 · A seat has one at a time. An office opens one with onPaper in order to enter a "
            + "recommendation that came on paper.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404")
    ResponseEntity<NominationView> open(@RequestBody @Valid OpenRequest request, Caller caller, Locale language, HttpServletRequest httpRequest) {
        UUID seatId = request.seatId();
        Seat seat = seats.find(seatId).filter(found -> sight.sees(caller, found)).orElseThrow(() -> Problems.notFound("seat", seatId));
        Acting acting = sight.acting(caller, seat.key());
        Nomination nomination = Boolean.TRUE.equals(request.onPaper()) ? service.openToEnter(seat, acting) : service.open(seat, acting);
        return ResponseEntity.created(URI.create("/api/v1/nominations/" + nomination.id())).eTag(ETag.of(nomination.version()))
                .body(read(nomination, caller, language, httpRequest));
    }

    /** Calls everybody to come forward until a day. */
    @PostMapping("/{id}/call")
    @Operation(operationId = "callForApplications", summary = "公开征集人选 · calls everybody to come forward for a seat",
            description = "征集环节由制度指定的部门办理；截止日可以延后，不能提前。截止后审核申请，再通过该环节。 · By whom the path names for the open call. Its last day may be put off, not "
            + "brought forward. After it the applications are decided on, and then the step is passed.")
    ResponseEntity<NominationView> call(@PathVariable UUID id, @RequestBody @Valid CallRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller,
                                        Locale language, HttpServletRequest httpRequest) {
        Nomination nomination = changeable(id, ifMatch, caller);
        return answer(service.call(nomination, Objects.requireNonNull(request.until()), sight.acting(caller, nomination.seat())), caller, language, httpRequest);
    }

    /** Recommends a candidate, or another one instead, with whom the path begins again. */
    @PostMapping("/{id}/recommendation")
    @Operation(operationId = "recommendCandidate", summary = "推荐候选人，或改推他人 · recommends a candidate, or another one instead",
            description = "以 person 描述候选人，以 personId 指明已知人员，或以 applicationId 指明公开征集中进入下一环节的申请，三者择一。改推后程序重新开始。书面推荐由主管单位以 onPaper 代为录入。 · "
            + "Describe the candidate as person, name somebody known by personId, or somebody who goes on after the open call by applicationId; one of the three. With another candidate the path begins again. What comes on "
            + "paper the office enters with onPaper.")
    ResponseEntity<NominationView> recommend(@PathVariable UUID id, @RequestBody @Valid RecommendationRequest request, @IfMatch.Required IfMatch ifMatch,
                                             Caller caller, Locale language, HttpServletRequest httpRequest) {
        Nomination nomination = changeable(id, ifMatch, caller);
        Acting acting = sight.acting(caller, nomination.seat(), request.onPaper() != null);
        UnsignedEntry unsigned = request.unsigned(uploads(caller), caller.subject(), clock.instant(), ZoneId.of(nomination.agreedPath().zone()));
        return answer(service.recommend(nomination, candidate(nomination, request, caller), unsigned, acting), caller, language, httpRequest);
    }

    /** Does, skips or refuses the step whose turn it is; the decision appoints. */
    @PostMapping("/{id}/steps")
    @Operation(operationId = "takeNominationStep", summary = "办理、跳过或否决当前步骤 · does, skips or refuses the step whose turn it is",
            description = "作出决定的一步通过后即产生任职。跳过和否决须说明理由。 · The step that decides appoints. Skipping and refusing need a reason.")
    ResponseEntity<NominationView> step(@PathVariable UUID id, @RequestBody @Valid StepRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller,
                                        Locale language, HttpServletRequest httpRequest) {
        Nomination nomination = changeable(id, ifMatch, caller);
        Acting acting = sight.acting(caller, nomination.seat());
        var step = Objects.requireNonNull(request.step());
        UploadedFiles uploads = uploads(caller);
        return answer(switch (Objects.requireNonNull(request.outcome())) {
            case PASSED -> service.pass(nomination, step, request.unsigned(uploads), acting);
            case SKIPPED -> service.skip(nomination, step, request.unsigned(uploads), acting);
            case REFUSED -> service.refuse(nomination, step, request.unsigned(uploads), acting);
        }, caller, language, httpRequest);
    }

    /** Puts on record by which announcement the appointment was made public. */
    @PostMapping("/{id}/announcement")
    @Operation(operationId = "announceAppointment", summary = "登记公布任命的公告 · puts on record by which announcement the appointment was made public",
            description = "同一文号的公告可以公布多项任命，内容须一致。 · An announcement of one number may cover several appointments, and then says the same of "
            + "each.")
    ResponseEntity<NominationView> announce(@PathVariable UUID id, @RequestBody AnnouncementRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller,
                                            Locale language, HttpServletRequest httpRequest) {
        Nomination nomination = changeable(id, ifMatch, caller);
        return answer(service.announce(nomination, request.announcement(), request.unsigned(uploads(caller)), sight.acting(caller, nomination.seat())), caller, language,
                httpRequest);
    }

    /** Takes the nomination back. */
    @PostMapping("/{id}/withdrawal")
    @Operation(operationId = "withdrawNomination", summary = "撤回推荐 · takes a nomination back",
            description = "须说明理由；已有结果或已经批准的不能撤回。 · It needs a reason. What is over or approved cannot be taken back.")
    ResponseEntity<NominationView> withdraw(@PathVariable UUID id, @RequestBody WithdrawalRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller,
                                            Locale language, HttpServletRequest httpRequest) {
        Nomination nomination = changeable(id, ifMatch, caller);
        return answer(service.withdraw(nomination, request.unsigned(), sight.acting(caller, nomination.seat())), caller, language, httpRequest);
    }

    private ResponseEntity<NominationView> answer(Nomination nomination, Caller caller, Locale language, HttpServletRequest httpRequest) {
        return ResponseEntity.ok().eTag(ETag.of(nomination.version())).body(read(nomination, caller, language, httpRequest));
    }

    private Nomination changeable(UUID id, IfMatch ifMatch, Caller caller) {
        Nomination nomination = find(id, caller);
        ifMatch.check(nomination.version(), version -> nominations.since(id, version));
        return nomination;
    }

    private Nomination find(UUID id, Caller caller) {
        return nominations.find(id).filter(nomination -> sight.sees(caller, nomination)).orElseThrow(() -> Problems.notFound("nomination", id));
    }

    /**
     * Finds the candidate whom the caller names or describes. The answer is the same for a known person whom the caller does not see and
     * for a new person.
     */
    private Candidate candidate(Nomination nomination, RecommendationRequest request, Caller caller) {
        if (Stream.of(request.person(), request.personId(), request.applicationId()).filter(Objects::nonNull).count() != 1) {
            throw new InvalidInput("person", "person-or-id");
        }
        if (request.applicationId() != null) {
            return answers.wentOn(nomination.id(), request.applicationId()).map(applicant -> request.of(applicant, uploads(caller)))
                    .orElseThrow(() -> new InvalidInput("applicationId", "application-not-going-on"));
        }
        Teller teller = sight.teller(caller);
        if (request.person() == null) {
            return persons.find(request.personId()).map(Person::id).filter(teller::sees).map(id -> request.candidate(id, null, uploads(caller)))
                    .orElseThrow(() -> new InvalidInput("personId", "person-unknown"));
        }
        if (request.person().person() != null) {
            throw new InvalidInput("person.person", "person-or-id");
        }
        PersonalData form = request.person().checked("person");
        return identities.seenBy(teller, form).map(known -> request.candidate(known.id(), null, uploads(caller)))
                .orElseGet(() -> request.candidate(UuidCreator.getTimeOrderedEpoch(), form, uploads(caller)));
    }

    private UploadedFiles uploads(Caller caller) {
        return file -> files.hold(file, caller);
    }

    /** The nomination by itself; reading it is on record before, where its class asks for that. */
    private NominationView read(Nomination nomination, Caller caller, Locale language, HttpServletRequest httpRequest) {
        return view(nomination, sight.reads(caller, nomination, RequestLine.of(httpRequest)), caller, language, new Citations(programmes));
    }

    /** The nomination in a list, which puts nothing on record and therefore shows nothing that is to be. */
    private NominationView listed(Nomination nomination, Caller caller, Locale language, Citations citations) {
        return view(nomination, sight.classification(caller, nomination).map(Classification::showsInLists).orElse(true), caller, language, citations);
    }

    private NominationView view(Nomination nomination, boolean shown, Caller caller, Locale language, Citations citations) {
        return NominationView.of(nomination, sight.seesNames(caller, nomination) ? names.of(nomination) : Map.of(), identity(nomination, caller),
                sight.classification(caller, nomination).orElse(null), shown, clock.instant(), new Wording(messages, language), citations);
    }

    /** Tells the authority alone whether it is sure who the candidate is. */
    private Identity.@Nullable Recognition identity(Nomination nomination, Caller caller) {
        return sight.isSecretariat(caller, nomination.seat()) && Identities.isQuestion(nomination)
                ? identities.of(nomination).recognition() : null;
    }
}
