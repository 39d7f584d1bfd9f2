-- What no constraint can hold: triggers (fill, and the CHECK judges; freeze what was published or sent; stamp a
-- sealed bid and hold its lines to it) and the views through which bids and children are read. They run as
-- dps_owner, an account nobody signs in to (sql/accounts.sql).

delimiter //

-- Fill: a snapshot of another row's figure, which a CHECK of this row then judges. A CHECK may not look elsewhere.
create or replace definer = dps_owner@localhost trigger invitation_fill before insert on invitation for each row
  set new.admitted = (select state from admission where id = new.admission) //

-- What the same child's other awards with the same provider are worth, in pence. A child in several referrals is
-- known by its case reference alone, which nobody needs to read for this.
create or replace definer = dps_owner@localhost function linked_value(referral_ bigint, admission_ bigint) returns bigint reads sql data sql security definer
  return (select coalesce(sum(w.value), 0)
            from award w
            join referral f on f.id = w.referral
            join admission a on a.id = w.admission
            join referral here on here.id = referral_ and here.authority = f.authority
            join admission this on this.id = admission_ and this.provider = a.provider
           where w.state = 'made' and w.referral <> referral_
             and exists (select 1 from child c
                           join identity i on i.child = c.id
                           join identity j on j.case_reference = i.case_reference
                           join child d on d.id = j.child
                          where c.referral = w.referral and d.referral = referral_)) //

create or replace definer = dps_owner@localhost trigger award_fill before insert on award for each row
begin
  if new.route = 'next' and not exists (select 1 from award where referral = new.referral and state = 'cancelled') then
    signal sqlstate '45000' set message_text = 'award_next: nobody has declined this referral';
  end if;
  set new.gate = (select contract_gate from system where id = new.system),
      new.panel = (select panel from system where id = new.system),
      new.budget = (select budget from referral where id = new.referral),
      new.linked = linked_value(new.referral, new.admission),
      new.cabinet = coalesce((select taker = 'cabinet' from decision where id = new.decision), 0);
end //

create or replace definer = dps_owner@localhost trigger award_refill before update on award for each row
begin
  set new.gate = old.gate, new.panel = old.panel, new.budget = old.budget,
      new.linked = if(old.state = 'proposed', linked_value(new.referral, new.admission), old.linked),
      new.cabinet = coalesce((select taker = 'cabinet' from decision where id = new.decision), 0);
  if old.state = 'made' and not (old.value <=> new.value and old.bid <=> new.bid and old.route <=> new.route and old.admission <=> new.admission) then
    signal sqlstate '45000' set message_text = 'award_kept: a made award keeps its value, bid and route';
  end if;
  if old.state = 'cancelled' and new.state <> 'cancelled' then
    signal sqlstate '45000' set message_text = 'award_cancelled: a cancelled award stays cancelled';
  end if;
end //

create or replace definer = dps_owner@localhost trigger commitment_fill before insert on commitment for each row
  set new.value_cap = (select value_cap from system where id = new.system) //

create or replace definer = dps_owner@localhost trigger notice_fill before insert on notice for each row
  set new.call_number = (select notice_number from system where id = new.system) //

create or replace definer = dps_owner@localhost trigger notice_refill before update on notice for each row
  set new.call_number = if(old.state in ('draft', 'checked'), (select notice_number from system where id = new.system), old.call_number) //

-- The second acceptance concludes an agreement, on its day here: the time zone is the session's.
create or replace definer = dps_owner@localhost trigger agreement_refill before update on agreement for each row
begin
  set new.signed_on = coalesce(old.signed_on, date(greatest(new.provider_signed_at, new.authority_signed_at)));
  if not (old.number <=> new.number and old.award <=> new.award and old.admission <=> new.admission
      and old.price <=> new.price and old.needs_price <=> new.needs_price and old.value <=> new.value)
    or old.state <> 'draft' and not (old.starts_on <=> new.starts_on and old.ends_on <=> new.ends_on
      and old.unit <=> new.unit and old.weeks <=> new.weeks and old.periods <=> new.periods) then
    signal sqlstate '45000' set message_text = 'agreement_kept: what was awarded and issued stays';
  end if;
  if old.provider_signed_at <> coalesce(new.provider_signed_at, 0) or old.authority_signed_at <> coalesce(new.authority_signed_at, 0) then
    signal sqlstate '45000' set message_text = 'agreement_accepted: an acceptance stays';
  end if;
end //

-- Freeze: only a trigger sees what a row was before.
create or replace definer = dps_owner@localhost trigger referral_frozen before update on referral for each row
begin
  if old.state = 'draft' and new.state = 'published' then
    if not exists (select 1 from system s join category c on c.system = s.id where c.id = new.category and s.state = 'open' and s.notice_number is not null) then
      signal sqlstate '45000' set message_text = 'referral_uncalled: the call of the system is not published';
    end if;
    if (select first_evaluation from system s join category c on c.system = s.id where c.id = new.category) = 'running' then
      signal sqlstate '45000' set message_text = 'referral_early: first applications are still being evaluated';
    end if;
    if exists (select 1 from cost_line where category = new.category and kind <> 'additional')
      and not exists (select 1 from cost_line where category = new.category and kind <> 'additional' and unit = new.unit) then
      signal sqlstate '45000' set message_text = 'referral_unit: no admitted cost is in this unit';
    end if;
    if not exists (select 1 from need where referral = new.id and kind = 'outcome') then
      signal sqlstate '45000' set message_text = 'referral_outcomes: no outcome is stated';
    end if;
    set new.needs_marks = (select coalesce(sum(marks), 0) from need where referral = new.id and kind = 'need'),
        new.features_marks = (select coalesce(sum(marks), 0) from need where referral = new.id and kind = 'feature');
  elseif old.state <> 'draft' and (new.state = 'draft' or not (
      old.category <=> new.category and old.authority <=> new.authority and old.rule <=> new.rule and old.kind <=> new.kind
      and old.price_weight <=> new.price_weight and old.outcomes_weight <=> new.outcomes_weight and old.needs_weight <=> new.needs_weight
      and old.features_weight <=> new.features_weight and old.location_weight <=> new.location_weight
      and old.competency_weight <=> new.competency_weight and old.incentive_weight <=> new.incentive_weight
      and old.needs_marks <=> new.needs_marks and old.features_marks <=> new.features_marks
      and old.title <=> new.title and old.summary <=> new.summary and old.children <=> new.children and old.budget <=> new.budget
      and old.unit <=> new.unit and old.weeks <=> new.weeks and old.periods <=> new.periods
      and old.starts_on <=> new.starts_on and old.ends_on <=> new.ends_on)) then
    signal sqlstate '45000' set message_text = 'referral_frozen: what was published stays; withdraw and publish again';
  end if;
end //

create or replace definer = dps_owner@localhost procedure must_be_draft(in referral_ bigint) reads sql data
begin
  if (select state from referral where id = referral_) <> 'draft' then
    signal sqlstate '45000' set message_text = 'need_frozen: what was published stays; withdraw and publish again';
  end if;
end //
create or replace definer = dps_owner@localhost trigger need_added before insert on need for each row call must_be_draft(new.referral) //
create or replace definer = dps_owner@localhost trigger need_changed before update on need for each row call must_be_draft(old.referral) //
create or replace definer = dps_owner@localhost trigger need_removed before delete on need for each row call must_be_draft(old.referral) //
create or replace definer = dps_owner@localhost trigger child_added before insert on child for each row call must_be_draft(new.referral) //
create or replace definer = dps_owner@localhost trigger child_changed before update on child for each row call must_be_draft(old.referral) //
create or replace definer = dps_owner@localhost trigger referral_category_added before insert on referral_category for each row call must_be_draft(new.referral) //
create or replace definer = dps_owner@localhost trigger referral_category_removed before delete on referral_category for each row call must_be_draft(old.referral) //

-- What an applicant declared stays, but while the authority asks for clarification.
create or replace definer = dps_owner@localhost procedure must_be_applying(in application_ bigint) reads sql data
begin
  if (select state from application where id = application_) not in ('draft', 'clarifying') then
    signal sqlstate '45000' set message_text = 'application_kept: what was submitted stays';
  end if;
end //
create or replace definer = dps_owner@localhost trigger entry_added before insert on entry for each row call must_be_applying(new.application) //
create or replace definer = dps_owner@localhost trigger entry_removed before delete on entry for each row call must_be_applying(old.application) //
create or replace definer = dps_owner@localhost trigger entry_cost_added before insert on entry_cost for each row call must_be_applying(new.application) //
create or replace definer = dps_owner@localhost trigger entry_cost_changed before update on entry_cost for each row call must_be_applying(old.application) //
create or replace definer = dps_owner@localhost trigger entry_cost_removed before delete on entry_cost for each row call must_be_applying(old.application) //
create or replace definer = dps_owner@localhost trigger entry_discount_added before insert on entry_discount for each row call must_be_applying(new.application) //
create or replace definer = dps_owner@localhost trigger entry_discount_changed before update on entry_discount for each row call must_be_applying(old.application) //
create or replace definer = dps_owner@localhost trigger entry_discount_removed before delete on entry_discount for each row call must_be_applying(old.application) //
create or replace definer = dps_owner@localhost trigger answer_added before insert on answer for each row call must_be_applying(new.application) //
create or replace definer = dps_owner@localhost trigger answer_changed before update on answer for each row
begin
  if not (old.says <=> new.says and old.text <=> new.text and old.happened_on <=> new.happened_on and old.cleansing <=> new.cleansing and old.evidence <=> new.evidence) then
    call must_be_applying(old.application);
  end if;
end //

-- A mark may be corrected until its round is agreed; what was agreed stays, and a new round stands beside it.
create or replace definer = dps_owner@localhost trigger mark_changed before update on mark for each row
begin
  if old.stage = 'agreed' or exists (select 1 from mark m where m.stage = 'agreed' and m.round = old.round and (m.bid = old.bid or m.answer = old.answer)) then
    signal sqlstate '45000' set message_text = 'mark_kept: agreed marks stay; mark again in a new round';
  end if;
end //

-- The day by which a family answers moves only with a reason.
create or replace definer = dps_owner@localhost trigger choice_changed before update on choice for each row
begin
  if new.answer_by <> old.answer_by and new.reason is null then
    signal sqlstate '45000' set message_text = 'choice_moved: say why the day has moved';
  end if;
end //

-- What a notice lists is settled when its second person releases it.
create or replace definer = dps_owner@localhost procedure must_be_preparing(in notice_ bigint) reads sql data
begin
  if (select state from notice where id = notice_) not in ('draft', 'checked') then
    signal sqlstate '45000' set message_text = 'item_kept: a released notice keeps its awards';
  end if;
end //
create or replace definer = dps_owner@localhost trigger notice_item_added before insert on notice_item for each row call must_be_preparing(new.notice) //
create or replace definer = dps_owner@localhost trigger notice_item_removed before delete on notice_item for each row call must_be_preparing(old.notice) //

-- A bid's own row is judged by its clock (bid_in_time), stamped at every save, changed or not. What is saved with it
-- is decided with it: its lines follow within a minute on the same connection, so that a bid saved as the clock
-- strikes is either whole or not at all. (The minute ends what a connection remembers of an earlier request.)
create or replace definer = dps_owner@localhost procedure must_be_published(in referral_ bigint) reads sql data
begin
  if (select state from referral where id = referral_) <> 'published' then
    signal sqlstate '45000' set message_text = 'bid_closed: this referral takes no bid';
  end if;
end //
create or replace definer = dps_owner@localhost procedure must_be_sealed(in bid_ bigint) reads sql data
begin
  if not exists (select 1 from bid b join referral r on r.id = b.referral
                  where b.id = bid_ and r.state = 'published'
                    and (r.closes_at > current_timestamp(6)
                      or b.id = @bid_saved and b.saved_at = @bid_saved_at and current_timestamp(6) < b.saved_at + interval 1 minute)) then
    signal sqlstate '45000' set message_text = 'bid_closed: the deadline has passed';
  end if;
end //
create or replace definer = dps_owner@localhost trigger bid_added before insert on bid for each row
begin
  call must_be_published(new.referral);
  set new.saved_at = current_timestamp(6);
end //
create or replace definer = dps_owner@localhost trigger bid_changed before update on bid for each row
begin
  call must_be_published(old.referral);
  set new.saved_at = current_timestamp(6);
end //
create or replace definer = dps_owner@localhost trigger bid_was_added after insert on bid for each row set @bid_saved = new.id, @bid_saved_at = new.saved_at //
create or replace definer = dps_owner@localhost trigger bid_was_changed after update on bid for each row set @bid_saved = new.id, @bid_saved_at = new.saved_at //
create or replace definer = dps_owner@localhost trigger bid_cost_added before insert on bid_cost for each row call must_be_sealed(new.bid) //
create or replace definer = dps_owner@localhost trigger bid_cost_changed before update on bid_cost for each row call must_be_sealed(old.bid) //
create or replace definer = dps_owner@localhost trigger bid_cost_removed before delete on bid_cost for each row call must_be_sealed(old.bid) //
create or replace definer = dps_owner@localhost trigger bid_need_added before insert on bid_need for each row call must_be_sealed(new.bid) //
create or replace definer = dps_owner@localhost trigger bid_need_changed before update on bid_need for each row call must_be_sealed(old.bid) //
create or replace definer = dps_owner@localhost trigger bid_need_removed before delete on bid_need for each row call must_be_sealed(old.bid) //

-- Who is asking: the worker says "set @session = <hash of the cookie>" when it has read it, and NULL when there is
-- none. Work without a visitor (demo, jobs, recomputing) opens a session row for the acting person and closes it.
-- A view may not read a variable; a function may. Deterministic: within a statement it is, and only then an index serves.
create or replace definer = dps_owner@localhost function session_here() returns binary(32) deterministic no sql sql security definer return @session //

delimiter ;

-- The roles its person holds at the body the live session acts for, one row each.
create or replace definer = dps_owner@localhost sql security definer view here as
  select s.person, m.role, m.authority, m.provider
    from session s
    join role r on r.id = s.role
    join role m on m.person = r.person and m.body = r.body
   where s.id = session_here() and s.expires_at > current_timestamp;

-- Bids: a provider's people see their own; of an opened referral its authority's people who work with bids see all,
-- and so do the procurement officers and auditors of the lead authority; nobody else any.
create or replace definer = dps_owner@localhost sql security definer view bid_seen as
  select b.*
    from bid b
   where exists (select 1 from admission a join here h on h.provider = a.provider where a.id = b.admission)
      or exists (select 1 from opening o where o.referral = b.referral)
         and exists (select 1 from here h
                       join referral f on f.id = b.referral
                       join category c on c.id = f.category
                       join system y on y.id = c.system
                      where h.authority = f.authority and h.role in ('broker','evaluator','panel','approver','contracts','procurement','finance','auditor')
                         or h.authority = y.authority and h.role in ('procurement','auditor'));

create or replace definer = dps_owner@localhost sql security definer view bid_cost_seen as
  select c.* from bid_cost c join bid_seen b on b.id = c.bid;

create or replace definer = dps_owner@localhost sql security definer view bid_need_seen as
  select n.* from bid_need n join bid_seen b on b.id = n.bid;

create or replace definer = dps_owner@localhost sql security definer view draft_seen as
  select d.* from draft d join session s on s.person = d.person
   where s.id = session_here() and s.expires_at > current_timestamp;

-- Children: brokers and contract managers of the referral's authority; the provider once its agreement is issued.
create or replace definer = dps_owner@localhost sql security definer view identity_seen as
  select i.*, c.referral, c.position
    from identity i join child c on c.id = i.child join referral f on f.id = c.referral
   where exists (select 1 from here h where h.authority = f.authority and h.role in ('broker','contracts'))
      or exists (select 1 from agreement g join admission a on a.id = g.admission join here h on h.provider = a.provider
                  where g.child = i.child and g.state in ('issued','active'));

delimiter //

-- Square metres to the lead child's home: the caller makes miles of it (RULES A8). The home itself never leaves.
create or replace definer = dps_owner@localhost function distance_home_squared(referral_ bigint, easting_ int, northing_ int) returns bigint reads sql data sql security definer
  return (select (easting_ - easting) * (easting_ - easting) + (northing_ - northing) * (northing_ - northing) from home where referral = referral_) //

-- For the rings of its own referral an authority may have where an admission lies from the home: tenths of a mile
-- east ('easting') or north ('northing'). Anybody else gets null.
create or replace definer = dps_owner@localhost function home_offset(referral_ bigint, admission_ bigint, axis_ enum('easting','northing')) returns int reads sql data sql security definer
  return (select round((case axis_ when 'easting' then a.easting - m.easting else a.northing - m.northing end) / 160.9344)
            from home m join referral f on f.id = m.referral join admission a on a.id = admission_
           where m.referral = referral_ and exists (select 1 from here h where h.authority = f.authority)) //

delimiter ;
