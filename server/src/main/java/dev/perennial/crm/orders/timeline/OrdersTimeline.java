package dev.perennial.crm.orders.timeline;

import dev.perennial.engine.http.TimelineSource;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders and returns stand on the timeline of their customer. */
@Configuration(proxyBeanMethods = false)
class OrdersTimeline {

    @Bean
    TimelineSource orderTimeline(RecordReader reader, Messages messages) {
        return new DocumentTimeline("order", TypeName.of("orders/sales-orders"), Path.of("orderedAt"), reader, messages);
    }

    @Bean
    TimelineSource returnTimeline(RecordReader reader, Messages messages) {
        return new DocumentTimeline("return", TypeName.of("orders/returns"), Path.of("returnedAt"), reader, messages);
    }
}
