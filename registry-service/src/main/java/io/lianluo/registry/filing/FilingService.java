package io.lianluo.registry.filing;

import io.lianluo.access.Forbidden;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.FilingRule.Field;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.appointment.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what units hand in, and what the authority says to it. A verb takes a filing that was just loaded and saves it, and throws
 * {@link Forbidden} where somebody else is to do it, and {@link Conflict} where the filing
 * stands elsewhere.
 */
public class FilingService {

    /** The rules of faults that the filing's own rule asks for. */
    private static final Set<String> ASKED_FOR = Set.of("paper-missing", "declared-missing");

    private final Filings filings;
    private final RegisteredData registered;
    private final Programmes programmes;
    private final Clock clock;

    /** A service over all filings. */
    public FilingService(Filings filings, RegisteredData registered, Programmes programmes, Clock clock) {
        this.filings = filings;
        this.registered = registered;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Hands it in for the unit; what is declared is compared with what is registered now.
     *
     * @throws InvalidInput if a field or paper is missing or wrong
     */
    public void submit(Filing filing, Map<Field, String> declared, List<Paper> papers, @Nullable String remark, Acting acting) {
        citing(filing, () -> {
            Signature signature = acting.sign(Actor.UNIT, clock.instant());
            filing.submit(Declaration.of(filing.rule().compares(), declared), registered.of(filing.seat()), papers, remark, signature);
        });
        filings.save(filing);
    }

    /** Confirms it for the authority. */
    public void confirm(Filing filing, @Nullable String remark, Acting acting) {
        citing(filing, () -> filing.confirm(remark, acting.sign(Actor.SECRETARIAT, clock.instant())));
        filings.save(filing);
    }

    /**
     * Refuses it for the authority.
     *
     * @throws InvalidInput if no reason is given
     */
    public void refuse(Filing filing, @Nullable String reason, Acting acting) {
        citing(filing, () -> filing.refuse(reason, acting.sign(Actor.SECRETARIAT, clock.instant())));
        filings.save(filing);
    }

    /** Names in a refusal the articles that ask for the filing; what is confirmed already is over, and no article asks for that. */
    private void citing(Filing filing, Runnable act) {
        try {
            act.run();
        } catch (InvalidInput refused) {
            throw refused.citing(fault -> ASKED_FOR.contains(fault.rule()) ? articles(filing) : List.of());
        } catch (Conflict refused) {
            throw filing.status() == Filing.Status.CONFIRMED ? refused : refused.citing(articles(filing));
        } catch (Forbidden refused) {
            throw refused.citing(articles(filing));
        }
    }

    private List<LocalizedText> articles(Filing filing) {
        return programmes.cited(filing.seat().programme(), filing.programmeVersion(), filing.rule().articles());
    }
}
