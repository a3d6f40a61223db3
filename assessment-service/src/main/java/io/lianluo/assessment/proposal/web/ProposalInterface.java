package io.lianluo.assessment.proposal.web;

import io.lianluo.assessment.proposal.NotADraftException;
import io.lianluo.domain.Word;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The problems that refusals of proposals are. */
@Configuration(proxyBeanMethods = false)
class ProposalInterface {

    @Bean
    ProblemMapping proposalProblems() {
        return exception -> exception instanceof NotADraftException over
                ? Problems.conflict("proposal-not-a-draft", new Word("proposal-" + over.status().name().toLowerCase(Locale.ROOT))) : null;
    }
}
