package io.lianluo.web.me;

import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.access.me.MyDay;
import io.lianluo.access.me.Names;
import io.lianluo.access.me.WaitingKind;
import io.lianluo.domain.Messages;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service that has a day of its callers the interface to it, and describes which kinds of things can wait there. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(MyDay.class)
public final class MeAutoConfiguration {

    @Bean
    MeController meController(MyDay day, Names names, Messages messages) {
        return new MeController(day, names, messages);
    }

    @Bean
    MyDataController myDataController(List<KeptOfPerson> kinds, Messages messages, JsonMapper json) {
        return new MyDataController(kinds, messages, json);
    }

    @Bean
    GlobalOpenApiCustomizer kindsOfWaiting(MyDay day) {
        return api -> Objects.requireNonNull(kind(api.getComponents().getSchemas().get("WaitingItem")))
                .setEnum(day.kinds().stream().map(WaitingKind::name).toList());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Schema<String> kind(Schema item) {
        return (Schema<String>) item.getProperties().get("kind");
    }
}
