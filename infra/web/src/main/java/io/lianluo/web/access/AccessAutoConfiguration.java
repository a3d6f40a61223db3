package io.lianluo.web.access;

import io.lianluo.access.Capacities;
import io.lianluo.access.LinkedAccounts;
import io.lianluo.eventing.FirstAnswer;
import io.lianluo.web.AccessPolicy;
import io.lianluo.web.Audience;
import io.lianluo.web.link.LinkGate;
import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Every request carries a bearer token of the issuer, and passes the access table; no session, no cookie. */
@AutoConfiguration(before = {ServletWebSecurityAutoConfiguration.class, OAuth2ResourceServerWebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class AccessAutoConfiguration {

    /** Pages of the description bring their own scripts and styles; everything else is data. */
    private static final String CONTENT =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

    /** A token of nobody, of the kind that issuers sign: RS256, without claims. */
    private static final String UNSIGNED = "eyJhbGciOiJSUzI1NiJ9.e30.AA";

    /** A service that forgot its table refuses everything, and does not start once it has an endpoint. */
    @Bean
    @ConditionalOnMissingBean
    AccessPolicy nothingAllowed() {
        return AccessPolicy.builder().build();
    }

    @Bean
    AccessTable accessTable(AccessPolicy policy, @Value("${spring.application.name}") String context, LinkGate links) {
        return new AccessTable(policy, context, links);
    }

    @Bean
    CallerTokens callerTokens(Capacities capacities, ObjectProvider<LinkedAccounts> accounts,
            @Value("${lianluo.access.person-claim:sub}") String personClaim, @Value("${lianluo.access.roles-claim:roles}") String rolesClaim) {
        LinkedAccounts known = accounts.getIfAvailable(() -> account -> Optional.empty());
        return new CallerTokens(capacities, known, personClaim, rolesClaim);
    }

    /**
     * Lets through what others refuse better: a method that no address has gets 405 with those it has, and a header that nobody reads
     * harms nobody, for Tomcat lets no line break into one.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    /** What the firewall refuses is a problem like any other. */
    @Bean
    RequestRejectedHandler rejected(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, rejection) -> problems.resolveException(request, response, null, rejection);
    }

    @Bean
    SecurityFilterChain bearerTokens(HttpSecurity http, AccessTable table, LinkGate links, CallerTokens tokens, ObjectProvider<JwtDecoder> decoder, Environment environment,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        boolean ownManagementPort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        return http
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers
                        .contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .oauth2ResourceServer(server -> server
                        .jwt(jwt -> jwt.decoder(decoder.getIfAvailable(AccessAutoConfiguration::noIssuer))
                                .jwtAuthenticationConverter(tokens::read))
                        .authenticationEntryPoint((request, response, refused) ->
                                problems.resolveException(request, response, null, refused)))
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((request, response, refused) -> {
                            if (isNoLink(refused.getCause())) {
                                links.refuse(request, response);
                            } else {
                                problems.resolveException(request, response, null, refused);
                            }
                        })
                        .accessDeniedHandler((request, response, denied) -> {
                            if (isNoLink(denied)) {
                                links.refuse(request, response);
                            } else {
                                problems.resolveException(request, response, null, refusal(denied));
                            }
                        }))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(EndpointRequest.to(HealthEndpoint.class)).permitAll()
                        // A port of its own is closed by the network, and what reads metrics there has no token.
                        .requestMatchers(EndpointRequest.to("prometheus")).access(ownManagementPort
                                ? (authentication, request) -> AccessDecision.GRANTED
                                : table.only(Audience.SYSTEM, Audience.OPERATOR))
                        .requestMatchers(EndpointRequest.toAnyEndpoint()).access(table.only(Audience.SYSTEM, Audience.OPERATOR))
                        .requestMatchers(HttpMethod.GET, OpenPaths.PATTERNS).permitAll()
                        .anyRequest().access(table))
                .build();
    }

    /** The keys by which tokens are signed: without them every request that has one is answered by 503. */
    @Bean
    FirstAnswer issuerHealthIndicator(ObjectProvider<JwtDecoder> decoder) {
        return new FirstAnswer("The issuer of tokens", () -> {
            try {
                decoder.getObject().decode(UNSIGNED);
            } catch (BadJwtException answered) {
                // A token of nobody is refused once the keys were looked at.
            }
        });
    }

    private static boolean isNoLink(@Nullable Throwable denied) {
        return denied instanceof AuthorizationDeniedException refused && refused.getAuthorizationResult() == AccessDecision.NO_LINK;
    }

    private static Exception refusal(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof AccessDecision decision && decision.refusal() != null
                ? decision.refusal() : denied;
    }

    private static JwtDecoder noIssuer() {
        throw new IllegalStateException("No issuer of tokens: set spring.security.oauth2.resourceserver.jwt.issuer-uri");
    }
}
