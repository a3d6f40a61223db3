package io.lianluo.web.operating;

import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.domain.Messages;
import io.lianluo.eventing.Contents;
import io.lianluo.eventing.DeadLetterInspections;
import io.lianluo.eventing.DeadLetters;
import io.lianluo.eventing.ReplicaRebuild;
import io.lianluo.eventing.StoredForms;
import io.lianluo.eventing.StuckEventDecisions;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Puts the interface for operators before the events of a service. */
@AutoConfiguration(afterName = "io.lianluo.eventing.EventingAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(DeadLetters.class)
public final class OperatingAutoConfiguration {

    @Bean
    StuckEventController stuckEventController(StuckEventDecisions stuckEvents) {
        return new StuckEventController(stuckEvents);
    }

    @Bean
    ReplicaController replicaController(ReplicaRebuild rebuild) {
        return new ReplicaController(rebuild);
    }

    @Bean
    StoredFormController storedFormController(StoredForms forms) {
        return new StoredFormController(forms);
    }

    @Bean
    KeptOfPerson myInspections(DeadLetterInspections inspections) {
        return new MyInspections(inspections);
    }

    @Bean
    DeadLetterController deadLetterController(DeadLetters deadLetters, Contents contents, DeadLetterInspections inspections, Messages messages) {
        return new DeadLetterController(deadLetters, contents, inspections, messages);
    }
}
