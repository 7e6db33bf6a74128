package org.pueankru.bot.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The OpenAPI description, for everybody. */
@RestController
class ApiDescription {
    static final String PATH = "/api/v1/openapi.yaml";

    @GetMapping(path = PATH, produces = "application/yaml")
    Resource description() {
        return new ClassPathResource("api/openapi.yaml");
    }
}
