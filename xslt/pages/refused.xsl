<?xml version="1.0" encoding="utf-8"?>
<!-- What was asked for properly and cannot be done: too late, not allowed now, or changed meanwhile. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="why" mode="words"/></xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:apply-templates select="why" mode="words"/></h1>
    <p class="govuk-body"><xsl:apply-templates select="why" mode="more"/></p>
    <xsl:apply-templates select="typed"/>
    <p class="govuk-body"><a class="govuk-link" href="/">Go to your start page</a>, or <a class="govuk-link" href="/help">get help</a>.</p>
    <p class="govuk-body dps-quiet">Request number: <xsl:value-of select="frame/request"/></p>
  </xsl:template>

  <!-- By the words that handlers give reply_refused() and fcgi/refusals.c gives constraints. -->
  <xsl:template match="why" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'closed' or . = 'bid_closed'">It is too late for this</xsl:when>
      <xsl:when test=". = 'factor_required'">Your account needs a second factor</xsl:when>
      <xsl:when test=". = 'bids_sealed'">The bids are sealed</xsl:when>
      <xsl:when test=". = 'marks_agreed'">These marks are agreed already</xsl:when>
      <xsl:when test=". = 'conflict'">This person has not declared that there is no conflict of interest</xsl:when>
      <xsl:when test=". = 'withdrawn'">This referral was withdrawn</xsl:when>
      <xsl:when test=". = 'published'">This referral is no longer a draft</xsl:when>
      <xsl:when test=". = 'person_here'">This person cannot be erased</xsl:when>
      <xsl:when test=". = 'child_erased'">There is nothing to erase</xsl:when>
      <xsl:when test=". = 'early'">This cannot be published yet</xsl:when>
      <xsl:when test=". = 'application_sent'">The application is sent already</xsl:when>
      <xsl:when test=". = 'application_decided'">The application is decided already</xsl:when>
      <xsl:when test=". = 'system_closed'">This system takes no new applications now</xsl:when>
      <xsl:when test=". = 'evidence_used'">Answers rest on this document</xsl:when>
      <xsl:when test=". = 'company_taken'">Another organisation has this company number</xsl:when>
      <xsl:when test=". = 'urn_taken'">Another establishment has this number</xsl:when>
      <xsl:when test=". = 'own_role' or . = 'joined_already' or . = 'left_already'">This cannot be done</xsl:when>
      <xsl:when test=". = 'last_admin'">The last administrator stays</xsl:when>
      <xsl:when test=". = 'code_taken'">Another council has this code</xsl:when>
      <xsl:when test=". = 'charity_taken'">Another organisation has this charity number</xsl:when>
      <xsl:when test=". = 'registered_meanwhile'">You have an account already</xsl:when>
      <xsl:when test=". = 'joining_limit'">We cannot send this request</xsl:when>
      <xsl:when test=". = 'joining_decided'">This request is answered already</xsl:when>
      <xsl:when test=". = 'application_undecided'">Not yet</xsl:when>
      <xsl:when test=". = 'publication_taken'">Another notice has this number</xsl:when>
      <xsl:when test=". = 'marks_missing'">Not yet</xsl:when>
      <xsl:when test=". = 'applications_open'">Not yet</xsl:when>
      <xsl:when test=". = 'family_first' or . = 'family_waits'">The family chooses first</xsl:when>
      <xsl:when test=". = 'nobody_left'">Nobody is left to ask</xsl:when>
      <xsl:when test=". = 'referral_not_decided'">There is nothing to award yet</xsl:when>
      <xsl:when test=". = 'award_one'">This referral has an award already</xsl:when>
      <xsl:when test=". = 'award_decided'">This award is decided already</xsl:when>
      <xsl:when test=". = 'award_gate'">The Cabinet decides first</xsl:when>
      <xsl:when test=". = 'award_panel'">The resources panel decides first</xsl:when>
      <xsl:when test=". = 'award_budget'">This is more than the budget of the referral</xsl:when>
      <xsl:when test=". = 'over_cap'">This award would take the system over its cap</xsl:when>
      <xsl:when test=". = 'agreement_moved'">This agreement has moved on</xsl:when>
      <xsl:when test=". = 'agreement_together'">Another agreement of this award is concluded</xsl:when>
      <xsl:when test=". = 'notice_running'">This quarter has a notice already, or no award to list</xsl:when>
      <xsl:when test=". = 'notice_early'">The quarter is not over</xsl:when>
      <xsl:when test=". = 'notice_mistakes'">Checks still fail</xsl:when>
      <xsl:when test=". = 'notice_second'">Somebody else must release it</xsl:when>
      <xsl:when test=". = 'notice_schema'">The official schema does not accept it</xsl:when>
      <xsl:when test=". = 'message_moved'">This mail has moved on</xsl:when>
      <xsl:when test=". = 'notice_moved'">This notice has moved on</xsl:when>
      <xsl:otherwise>This cannot be done now</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="why" mode="more">
    <xsl:choose>
      <xsl:when test=". = 'factor_required'">It cannot be turned off for what you may do here. You can set up another app in its place under Your account.</xsl:when>
      <xsl:when test=". = 'closed'">The deadline has passed. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'bid_closed'">Bids have closed. The bid stays as it was.</xsl:when>
      <xsl:when test=". = 'publication_taken'">A journal gives each number once. Look again at the number of this one. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'bids_sealed'">Nobody can read them, or see how many there are, before bids close and somebody opens them.</xsl:when>
      <xsl:when test=". = 'marks_agreed'">Another evaluator has recorded them. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'withdrawn'">Its bids stay sealed for good.</xsl:when>
      <xsl:when test=". = 'published'">What was published stays as it is. To change it, withdraw the referral and publish another. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'person_here'">Only somebody who holds no role can be erased, and only once. Nothing was changed.</xsl:when>
      <xsl:when test=". = 'child_erased'">Nothing here says who the child is any more. Nothing was changed.</xsl:when>
      <xsl:when test=". = 'early'">The call of the purchasing system must have its publication number, and first applications must be decided. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'not_buying'">Your council does not buy in this category now. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'application_sent'">What was sent stays as it was sent. You can withdraw the application and apply again.</xsl:when>
      <xsl:when test=". = 'application_decided'">You can read the decision and its reasons on the application. You may apply again at any time.</xsl:when>
      <xsl:when test=". = 'system_closed'">Nothing was sent. Your draft is kept: its page says when the system opens again.</xsl:when>
      <xsl:when test=". = 'evidence_used'">It cannot be removed. You can replace it.</xsl:when>
      <xsl:when test=". = 'own_role'">You cannot take your own role away or change it. Ask another administrator.</xsl:when>
      <xsl:when test=". = 'last_admin'">Somebody must be able to say who acts. Make somebody else an administrator first. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'code_taken'">Look at the code again. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'charity_taken'">Look at the number again. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'registered_meanwhile'">The link has been used, or the address has an account now. Sign in with it. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'joining_limit'">You act for this organisation or have asked it already, you have asked three times within 30 days, or it has many requests to answer first. Talk to the organisation: its administrators can invite you. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'joining_decided'">Another administrator has answered it, the person took it back, or its 30 days are over. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'left_already'">This person has left already. To bring them back, give them a role.</xsl:when>
      <xsl:when test=". = 'joined_already'">This person has come in already and needs no new link.</xsl:when>
      <xsl:when test=". = 'result_not_now'">The result has been worked out already, or the referral has moved on. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'result_unmarked'">Not every bid has an agreed mark yet. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'choice_none'">There is nothing to choose between. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'choice_not_now'">The choice cannot be offered or answered now. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'application_undecided'">Some criteria are not decided or some written answers have no agreed mark. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'marks_missing'">A mark is agreed after enough people have marked alone, you among them. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'conflict_after_mark'">You have marked this application already as somebody without a conflict. Talk to the procurement officer. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'applications_open'">There are applications without a decision. Decide them first. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'system_ended'">This system has ended. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'family_first'">The result is close. Offer the choice to the family, then award. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'family_waits'">The family still has time to answer. Record what they say, or wait until their time has passed. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'nobody_left'">Everybody in the ranking has declined. Close the referral without an award, or publish a new one.</xsl:when>
      <xsl:when test=". = 'referral_not_decided'">A referral is awarded once its result is worked out, and only once. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'award_one'">Open the referral to see it. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'award_gate'">Record the Cabinet’s decision on the award first. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'award_panel'">It must have approved as much as is awarded. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'award_budget'">Nothing was saved.</xsl:when>
      <xsl:when test=". = 'over_cap'">Another award may have been made meanwhile. Look at what is committed before you try again. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'agreement_together'">Brothers and sisters were placed together, and one agreement is concluded. Talk to the council. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'notice_early'">It can be settled on the first day after it, so that no award of its last days is published late. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'notice_mistakes'">Open the notice to see which, and where each is mended. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'notice_second'">You settled this notice. A second officer releases it. Nothing was saved.</xsl:when>
      <xsl:when test=". = 'notice_schema'">Tell whoever runs this service, with the request number below. Nothing was saved.</xsl:when>
      <xsl:otherwise>Somebody else was quicker, or things have moved on since you opened the page. Nothing was saved. </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
