-- How the values of derived fields are worked out.
alter table platform.custom_fields
    add formula_expression text, add formula_result text,
    add lookup_through text, add lookup_from text,
    add roll_up_of text, add roll_up_by text, add roll_up_figure text, add roll_up_value text, add roll_up_filter text;
