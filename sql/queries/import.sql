-- What `dps import` writes: systems with their rules, and where postcodes are.

-- name: import_system_find
select id, name from system where reference = :reference;

-- name: import_nuts_known
select code from nuts where code = :code;

-- name: import_cpv_known
select code from cpv where code = :code;

-- name: import_authority_find
select id from authority where code = :code;

-- name: import_authority
insert into authority (code, name, address, town, postcode, nuts, email, phone, url, sender, review_body)
values (:code, :name, :address, :town, :postcode, :nuts, :email, :phone, :url, :sender,
        coalesce(:review_body, 'High Court'));

-- name: import_decision
insert into decision (authority, reference, taker, title, reason, consulted, decided_on, key_decision)
values (:authority, :reference, :taker, :title, :reason, :consulted, :decided_on, :key_decision);

-- name: import_decision_find
-- One that is there by its reference, from another system.
select id from decision where authority = :authority and reference = :reference;

-- name: import_system
insert into system (authority, reference, name, summary, cpv, `procedure`, features_text, letters, regime, state,
       starts_on, ends_on, latest_on, notice_number, estimated_value, value_cap, value_warning, contract_gate,
       fee, panel, second_factor, standstill, decision)
values (:authority, :reference, :name, :summary, :cpv, :procedure, :features_text, :letters, :regime,
        if(:notice_number is null, 'draft', 'open'),
        :starts_on, :ends_on, :latest_on, :notice_number, :estimated_value, :value_cap, :value_warning,
        :contract_gate, :fee, :panel, :second_factor, :standstill, :decision);

-- name: import_term
insert into term (system, position, starts_on, ends_on, state, decision)
values (:system, :position, :starts_on, :ends_on, :state, :decision);

-- name: import_closure
insert into closure (system, starts_on, ends_on, reason, decision)
values (:system, :starts_on, :ends_on, :reason, :decision);

-- name: import_category
insert into category (system, number, name, category, cpv, summary, blocks, referral_hint, discount)
values (:system, :number, :name, :category, :cpv, :summary, :blocks, :referral_hint,
       coalesce(:discount, 'none'));

-- name: import_category_cpv
insert into category_cpv (category, cpv) values (:category, :cpv);

-- name: import_participant
insert into participant (category, authority, kind, joined_on)
values (:category, :authority, :kind, :joined_on);

-- name: import_rule
insert into rule (category, edition, starts_on, invites, location, choice, choice_gap, choice_most, formula,
       price_least, price_most, competency_most, location_most, price_weight, outcomes_weight, needs_weight,
       features_weight, location_weight, competency_weight, incentive_weight, band, scale, evaluators,
       least_days, suitable, negotiation, review_months, review_step, pass_mark, reason)
values (:category, 1, :starts_on, :invites, :location, :choice, coalesce(:choice_gap, 500),
        coalesce(:choice_most, 3), :formula, :price_least, :price_most, :competency_most, :location_most,
        :price_weight, :outcomes_weight, :needs_weight, :features_weight, :location_weight, :competency_weight,
        coalesce(:incentive_weight, 0), :band, :scale, :evaluators, :least_days, :suitable, :negotiation,
        :review_months, :review_step, coalesce(:pass_mark, 0), :reason);

-- name: import_cost_line
insert into cost_line (category, position, name, kind, applies, unit)
values (:category, :position, :name, :kind, :applies, :unit);

-- name: import_cap
insert into cap (category, authority, amount, starts_on, ends_on, unit, decision)
values (:category, :authority, :amount, :starts_on, coalesce(:ends_on, '9999-12-31'), :unit, :decision);

-- name: import_criterion
insert into criterion (system, category, code, position, level, head, kind, name, question, guidance, weight,
       optional, evidence, document, lookback, author, evaluator, justification)
values (:system, :category, :code, :position, :level, :head, :kind, :name, :question, :guidance,
        coalesce(:weight, 0), :optional, coalesce(:evidence, 'none'), :document, :lookback,
        coalesce(:author, 'authority'), coalesce(:evaluator, 'lead'), :justification);

-- name: import_reason
insert into reason (system, kind, name) values (:system, :kind, :name);

-- name: import_tag
insert into tag (system, kind, name) values (:system, :kind, :name);

-- name: import_postcodes
-- Many rows in one statement: [["RH121AA", 517000, 130000, "E", null], ...]
insert into postcode (code, easting, northing, country, ends_on)
select x.code, x.easting, x.northing, x.country, x.ends_on
  from json_table(:rows, '$[*]' columns (
         code     varchar(7) path '$[0]',
         easting  int        path '$[1]',
         northing int        path '$[2]',
         country  char(1)    path '$[3]',
         ends_on  date       path '$[4]')) x
    on duplicate key update easting = x.easting, northing = x.northing, country = x.country,
       ends_on = x.ends_on, exact = 1;
