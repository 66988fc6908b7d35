package dev.perennial.crm.platform.web;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the built browser application: what is named by its content for ever, everything else only after asking again. */
@Configuration(proxyBeanMethods = false)
class Screens implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Resource folder;
    private final Resource assets;

    Screens(@Value("${perennial.web}") String place) {
        var web = Path.of(place);
        folder = folder(web);
        assets = folder(web.resolve("assets"));
    }

    /** The resolvers keep no cache of their own: the addresses of pages are without number. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations(assets).setCacheControl(FOR_EVER)
                .resourceChain(false).addResolver(new EncodedResourceResolver()).addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**").addResourceLocations(folder).setCacheControl(CacheControl.noCache())
                .resourceChain(false).addResolver(new EncodedResourceResolver()).addResolver(new PageResolver());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/" + PageResolver.DOCUMENT);
    }

    private static Resource folder(Path path) {
        return new FileSystemResource(path.toAbsolutePath().normalize() + "/");
    }
}
