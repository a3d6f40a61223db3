package io.lianluo.registry.nomination.application.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.access.Caller;
import io.lianluo.access.Forbidden;
import io.lianluo.domain.InvalidInput;
import io.lianluo.files.StoredFiles;
import io.lianluo.registry.confidentiality.ClassifiedRead;
import io.lianluo.registry.confidentiality.ClassifiedReads;
import io.lianluo.registry.nomination.Identities;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.nomination.application.ApplicationService;
import io.lianluo.registry.nomination.application.Applications;
import io.lianluo.registry.nomination.application.Applied;
import io.lianluo.registry.paper.UploadedFiles;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.web.FindingRequest;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
@RequestMapping("/api/v1/applications")
class ApplicationController {

    /** The most applications that are compared at once. */
    private static final int MANY = 200;

    private final Applications applications;
    private final ApplicationService service;
    private final Nominations nominations;
    private final Persons persons;
    private final Identities identities;
    private final ApplicationSight sight;
    private final ClassifiedReads reads;
    private final Sight people;
    private final StoredFiles files;
    private final Clock clock;

    ApplicationController(Applications applications, ApplicationService service, Nominations nominations, Persons persons, Identities identities, ApplicationSight sight,
                          ClassifiedReads reads, Sight people, StoredFiles files, Clock clock) {
        this.applications = applications;
        this.service = service;
        this.nominations = nominations;
        this.persons = persons;
        this.identities = identities;
        this.sight = sight;
        this.reads = reads;
        this.people = people;
        this.files = files;
        this.clock = clock;
    }

    /** Applies to an open call, for oneself, or on paper through the office. */
    @PostMapping
    @Operation(operationId = "applyToOpenCall", summary = "应征申请 · applies to an open call",
            description = "本人为自己申请，也可以来自其他单位或地区。没有账号的人交来的书面申请由主管单位以 person 和 onPaper 代为录入。撤回后可在截止前重新申请。 · Everybody applies for themselves, "
            + "also from another unit or region. What somebody without an account brings on paper the office enters with person and onPaper. Who took it back may apply again "
            + "before the last day.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404")
    ResponseEntity<ApplicationView> apply(@RequestBody @Valid ApplicationRequest request, Caller caller, HttpServletRequest httpRequest) {
        UUID nominationId = Objects.requireNonNull(request.nominationId());
        Nomination nomination = nominations.find(nominationId).filter(found -> found.openCall().isPresent() || sight.watches(caller, found))
                .orElseThrow(() -> Problems.notFound("nomination", nominationId));
        Application application = service.apply(nomination, applied(request, nomination, caller));
        return ResponseEntity.created(URI.create("/api/v1/applications/" + application.id())).eTag(ETag.of(application.version()))
                .body(read(application, nomination, caller, httpRequest));
    }

    /** Applications that the caller sees, by id: to one nomination, or the caller's own. */
    @GetMapping
    @Operation(operationId = "listApplications", summary = "查看应征申请 · applications to open calls",
            description = "不填 nomination 时为本人的申请。经办部门看到该推荐的全部申请，单位负责人和法定代表人看到进入下一环节的，申请人只看到自己的。 · Without nomination, your own. "
            + "The offices see all of a nomination, the unit's head and legal representative those who go on, an applicant nothing but the own.")
    Page<ApplicationView> list(@Parameter(description = "推荐的编号 · id of the nomination") @RequestParam(required = false) @Nullable UUID nomination, Paging paging,
                               Caller caller) {
        String after = paging.after(List::getFirst);
        List<Application> found = nomination == null ? own(caller, after, paging.limit() + 1)
                : nominations.find(nomination).map(known -> to(known, caller, after, paging.limit() + 1)).orElse(List.of());
        return Page.of(found, paging.limit(), application -> Cursor.encode(application.id())).map(application -> listed(application, caller));
    }

    /** All applications to one open call side by side. */
    @GetMapping("/comparison")
    @Operation(operationId = "compareApplications", summary = "并列比较一次公开征集的申请 · applications to one open call side by side",
            description = "逐项条件列出每名申请人符合、不符合或未核实。仅经办部门可看。 · For each condition and applicant: met, unmet or unchecked. For the offices alone.")
    @ApiResponse(responseCode = "404")
    ComparisonView compare(@Parameter(description = "推荐的编号 · id of the nomination") @RequestParam UUID nomination, Caller caller, HttpServletRequest httpRequest) {
        Nomination known = nominations.find(nomination).filter(found -> sight.watches(caller, found)).orElseThrow(() -> Problems.notFound("nomination", nomination));
        if (!sight.compares(caller, known, RequestLine.of(httpRequest))) {
            throw new Forbidden("nomination-classified", sight.classification(caller, known).orElseThrow().title());
        }
        List<Application> all = applications.to(nomination, null, MANY);
        Map<UUID, String> names = names(all);
        List<List<ConditionCheck>> checks = all.stream().map(application -> ConditionCheck.of(known.agreedPath().conditions(), application, today(known))).toList();
        return new ComparisonView(all.stream().map(application -> new ComparisonView.Applicant(application.id(), names.get(application.personId()),
                application.applied().applicant().origin(), application.status())).toList(),
                IntStream.range(0, known.agreedPath().conditions().size()).mapToObj(i -> new ComparisonView.Row(known.agreedPath().conditions().get(i),
                        checks.stream().map(of -> of.get(i).status()).toList())).toList());
    }

    /** An application. */
    @GetMapping("/{id}")
    @Operation(operationId = "getApplication", summary = "查看一项应征申请 · one application", description = "申请人可以看到决定及其理由。 · The applicant sees the decision, and why.")
    ResponseEntity<ApplicationView> get(@PathVariable UUID id, Caller caller, HttpServletRequest httpRequest) {
        return answer(find(id, caller), caller, httpRequest);
    }

    /** Lists who read what stands in an application, where its class asks for that record, the oldest first. */
    @GetMapping("/{id}/reads")
    @Operation(operationId = "listApplicationReads", summary = "查看谁阅读过定密的申请内容，先阅读的在前 · who read the classified content of an application, the oldest first",
            description = "只记录制度规定须留痕的密级；由主管单位查看。 · Only of classes that the programme has recorded; for the authority's offices.")
    Page<ClassifiedRead> reads(@PathVariable UUID id, Paging paging, Caller caller) {
        caller.require(sight.seesReads(caller, find(id, caller)));
        return Page.of(reads.of(id, paging.after(List::getFirst), paging.limit() + 1), paging.limit(), read -> Cursor.encode(read.id()));
    }

    /** Puts on record whether the applicant meets conditions. */
    @PostMapping("/{id}/findings")
    @Operation(operationId = "findApplicantConditions", summary = "核实申请人的条件 · puts on record whether an applicant meets conditions",
            description = "由制度指定办理征集的部门核实；同一条件以后一次为准。 · By whom the path names for the open call; of one condition the last finding counts.")
    ResponseEntity<ApplicationView> findings(@PathVariable UUID id, @RequestBody @Valid ConditionsRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller,
                                             HttpServletRequest httpRequest) {
        Application application = changeable(id, ifMatch, caller);
        return answer(service.find(application, FindingRequest.checked(request.findings(), uploads(caller)), sight.acting(caller, application.seat())), caller,
                httpRequest);
    }

    /** Lets the applicant go on, or turns them down. */
    @PostMapping("/{id}/decision")
    @Operation(operationId = "decideApplication", summary = "对应征申请作出决定 · decides on an application",
            description = "征集截止后办理；可以有多人进入下一环节。申请人收到通知。 · After the last day of the call; several may go on. The applicant is told.")
    ResponseEntity<ApplicationView> decide(@PathVariable UUID id, @RequestBody @Valid DecisionRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller,
                                           HttpServletRequest httpRequest) {
        Application application = changeable(id, ifMatch, caller);
        return answer(service.decide(application, request.outcome() == DecisionRequest.Outcome.GOES_ON, request.reason(), sight.acting(caller, application.seat())), caller,
                httpRequest);
    }

    /** Takes it back. */
    @PostMapping("/{id}/withdrawal")
    @Operation(operationId = "withdrawApplication", summary = "撤回应征申请 · takes an application back",
            description = "由申请人撤回；代录的书面申请由主管单位撤回。 · By the applicant; what came on paper the office takes back for them.")
    ResponseEntity<ApplicationView> withdraw(@PathVariable UUID id, @IfMatch.Required IfMatch ifMatch, Caller caller,
                                             HttpServletRequest httpRequest) {
        Application application = changeable(id, ifMatch, caller);
        if (!sight.isOwn(caller, application)) {
            sight.acting(caller, application.seat()).enteringOnPaper();
            caller.require(application.applied().onPaper() != null);
        }
        return answer(service.withdraw(application), caller, httpRequest);
    }

    private Applied applied(ApplicationRequest request, Nomination nomination, Caller caller) {
        if ((request.person() == null) != (request.onPaper() == null)) {
            throw new InvalidInput(request.person() == null ? "person" : "onPaper", "required");
        }
        if (request.onPaper() == null) {
            UUID personId = Optional.ofNullable(caller.personId()).filter(id -> persons.find(id).isPresent()).orElseThrow(() -> new Forbidden("application-by-person"));
            return applied(request, personId, null, nomination, caller);
        }
        sight.acting(caller, nomination.seat()).enteringOnPaper();
        PersonalData form = Objects.requireNonNull(request.person()).checked("person");
        return identities.seenBy(people.teller(caller), form).map(known -> applied(request, known.id(), null, nomination, caller))
                .orElseGet(() -> applied(request, UuidCreator.getTimeOrderedEpoch(), form, nomination, caller));
    }

    private Applied applied(ApplicationRequest request, UUID personId, @Nullable PersonalData form, Nomination nomination, Caller caller) {
        return request.applied(personId, form, uploads(caller), caller.subject(), clock.instant(), nomination.agreedPath().zoneId());
    }

    private List<Application> own(Caller caller, @Nullable String after, int limit) {
        return caller.personId() == null ? List.of() : applications.of(caller.personId(), after, limit);
    }

    private List<Application> to(Nomination nomination, Caller caller, @Nullable String after, int limit) {
        if (sight.watches(caller, nomination)) {
            return applications.to(nomination.id(), after, limit);
        }
        if (sight.recommends(caller, nomination)) {
            return applications.to(nomination.id(), ApplicationSight.RECOMMENDABLE, after, limit);
        }
        return caller.personId() == null ? List.of()
                : applications.find(Application.id(nomination.id(), caller.personId())).filter(own -> after == null).map(List::of).orElse(List.of());
    }

    private ResponseEntity<ApplicationView> answer(Application application, Caller caller, HttpServletRequest httpRequest) {
        return ResponseEntity.ok().eTag(ETag.of(application.version())).body(read(application, nomination(application), caller, httpRequest));
    }

    private Nomination nomination(Application application) {
        return nominations.find(application.nominationId()).orElseThrow();
    }

    /** The application by itself; reading it is on record before, where its class asks for that. */
    private ApplicationView read(Application application, Nomination nomination, Caller caller, HttpServletRequest httpRequest) {
        return view(application, nomination, sight.reads(caller, application, nomination, RequestLine.of(httpRequest)), caller);
    }

    /** The application in a list, which puts nothing on record and therefore shows nothing that is to be. */
    private ApplicationView listed(Application application, Caller caller) {
        Nomination nomination = nomination(application);
        return view(application, nomination, sight.readsInLists(caller, application, nomination), caller);
    }

    private ApplicationView view(Application application, Nomination nomination, boolean shown, Caller caller) {
        return ApplicationView.of(application, nomination, names(List.of(application)).get(application.personId()), sight.classification(caller, nomination).orElse(null),
                shown, today(nomination));
    }

    /** Names as people are known, or as the application says that describes them. */
    private Map<UUID, String> names(List<Application> all) {
        Map<UUID, String> names = persons.findAll(all.stream().map(Application::personId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, person -> person.data().name()));
        all.stream().filter(Application::isDescribed).forEach(application ->
                names.put(application.personId(), Objects.requireNonNull(application.applied().applicant().form()).name()));
        return names;
    }

    private LocalDate today(Nomination nomination) {
        return LocalDate.now(clock.withZone(nomination.agreedPath().zoneId()));
    }

    private Application changeable(UUID id, IfMatch ifMatch, Caller caller) {
        Application application = find(id, caller);
        ifMatch.check(application.version(), version -> applications.since(id, version));
        return application;
    }

    private Application find(UUID id, Caller caller) {
        return applications.find(id).filter(application -> sight.sees(caller, application)).orElseThrow(() -> Problems.notFound("application", id));
    }

    private UploadedFiles uploads(Caller caller) {
        return file -> files.hold(file, caller);
    }
}
