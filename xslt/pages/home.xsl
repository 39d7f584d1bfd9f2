<?xml version="1.0" encoding="utf-8"?>
<!-- The heading is the answer: what is late, what is due today; then each thing, its act as the link. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="." mode="answer"/></xsl:template>

  <xsl:template match="page" mode="answer">
    <xsl:variable name="all" select="count(item)"/>
    <xsl:choose>
      <xsl:when test="not(item)">Nothing waits for you</xsl:when>
      <xsl:when test="$all = 1 and late = 1">1 thing to do, and it is late</xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="count"><xsl:with-param name="of" select="$all"/><xsl:with-param name="one">thing</xsl:with-param></xsl:call-template>
        <xsl:text> to do</xsl:text>
        <xsl:choose>
          <xsl:when test="late = $all">, all late</xsl:when>
          <xsl:when test="late > 0">, <xsl:value-of select="late"/> late</xsl:when>
        </xsl:choose>
        <xsl:if test="today > 0">, <xsl:if test="$all > 1"><xsl:value-of select="today"/><xsl:text> </xsl:text></xsl:if>due today</xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What is late, kind by kind: "Late: 2 referrals to open, 1 notice to release". -->
  <xsl:key name="late" match="item[urgency = 'late']" use="what"/>
  <xsl:template match="page" mode="late">
    <p class="govuk-body">
      <strong class="dps-late">Late: </strong>
      <xsl:for-each select="item[generate-id() = generate-id(key('late', what)[1])]">
        <xsl:if test="position() > 1">, </xsl:if>
        <xsl:value-of select="count(key('late', what))"/>
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="what" mode="noun"><xsl:with-param name="s"><xsl:if test="count(key('late', what)) > 1">s</xsl:if></xsl:with-param></xsl:apply-templates>
      </xsl:for-each>
    </p>
  </xsl:template>

  <!-- What can be late, as a thing that is counted. -->
  <xsl:template match="what" mode="noun">
    <xsl:param name="s"/>
    <xsl:choose>
      <xsl:when test=". = 'referral_draft'">draft<xsl:value-of select="$s"/> to finish</xsl:when>
      <xsl:when test=". = 'opening'">opening<xsl:value-of select="$s"/> of bids</xsl:when>
      <xsl:when test=". = 'no_bids'">referral<xsl:value-of select="$s"/> that nobody bid for</xsl:when>
      <xsl:when test=". = 'evaluators'">referral<xsl:value-of select="$s"/> to name evaluators for</xsl:when>
      <xsl:when test=". = 'result_due'">result<xsl:value-of select="$s"/> to work out</xsl:when>
      <xsl:when test=". = 'decide'">result<xsl:value-of select="$s"/> to decide on</xsl:when>
      <xsl:when test=". = 'choice_late'">family choice<xsl:value-of select="$s"/> to chase</xsl:when>
      <xsl:when test=". = 'choice_made' or . = 'award'">award<xsl:value-of select="$s"/> to decide</xsl:when>
      <xsl:when test=". = 'declare'">declaration<xsl:value-of select="$s"/> to make</xsl:when>
      <xsl:when test=". = 'mark'">referral<xsl:value-of select="$s"/> to mark</xsl:when>
      <xsl:when test=". = 'agree'">referral<xsl:value-of select="$s"/> to agree the marks of</xsl:when>
      <xsl:when test=". = 'mark_application'">application<xsl:value-of select="$s"/> to mark</xsl:when>
      <xsl:when test=". = 'application'">application<xsl:value-of select="$s"/> to decide</xsl:when>
      <xsl:when test=". = 'agreement_issue'">agreement<xsl:value-of select="$s"/> to issue</xsl:when>
      <xsl:when test=". = 'agreement_sign' or . = 'agreement_accept'">agreement<xsl:value-of select="$s"/> to accept</xsl:when>
      <xsl:when test=". = 'notice_due'">award notice<xsl:value-of select="$s"/> to prepare</xsl:when>
      <xsl:when test=". = 'notice_draft'">notice<xsl:value-of select="$s"/> to finish</xsl:when>
      <xsl:when test=". = 'notice_release'">notice<xsl:value-of select="$s"/> to release</xsl:when>
      <xsl:when test=". = 'notice_publish'">notice<xsl:value-of select="$s"/> to send and record</xsl:when>
      <xsl:when test=". = 'evidence_expires'">document<xsl:value-of select="$s"/> to replace</xsl:when>
      <xsl:otherwise>other thing<xsl:value-of select="$s"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="dps-headline">
      <div>
        <span class="dps-caption"><xsl:value-of select="day"/>, for <xsl:value-of select="frame/who/body"/></span>
        <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="answer"/></h1>
      </div>
      <xsl:apply-templates select="frame/who" mode="begin"/>
    </div>
    <xsl:if test="late > 0"><xsl:apply-templates select="." mode="late"/></xsl:if>
    <!-- Charts stand beside the work; where nothing is to be done, they are what there is to see. -->
    <xsl:choose>
      <xsl:when test="(item or other) and (chart or admission or job)">
        <div class="dps-main-aside">
          <div><xsl:apply-templates select="." mode="lists"/></div>
          <aside class="dps-aside" aria-labelledby="standing">
            <h2 class="govuk-visually-hidden" id="standing">How things stand</h2>
            <xsl:apply-templates select="." mode="charts"/>
          </aside>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="lists"/>
        <xsl:if test="chart or admission or job">
          <section aria-labelledby="standing">
            <h2 class="govuk-heading-m" id="standing">How things stand</h2>
            <div class="dps-charts"><xsl:apply-templates select="." mode="charts"/></div>
          </section>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="charts">
    <xsl:if test="admission"><xsl:apply-templates select="." mode="standing"/></xsl:if>
    <xsl:apply-templates select="chart"/>
    <xsl:if test="job"><xsl:apply-templates select="." mode="jobs"/></xsl:if>
  </xsl:template>

  <!-- ============ what waits, what changed ============ -->

  <xsl:template match="page" mode="lists">
    <xsl:choose>
      <xsl:when test="item">
        <h2 class="govuk-visually-hidden">Your work, most urgent first</h2>
        <xsl:call-template name="waiting"><xsl:with-param name="rows" select="item"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="frame/who" mode="empty"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="other">
      <h2 class="govuk-heading-m">With others</h2>
      <xsl:call-template name="waiting"><xsl:with-param name="rows" select="other"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="changes"><xsl:apply-templates select="." mode="changes"/></xsl:if>
  </xsl:template>

  <!-- A long list folds after its first twenty. -->
  <xsl:template name="waiting">
    <xsl:param name="rows"/>
    <ol class="dps-wait">
      <xsl:if test="not($rows/due)"><xsl:attribute name="class">dps-wait dps-wait--undated</xsl:attribute></xsl:if>
      <xsl:apply-templates select="$rows[position() &lt;= 20]" mode="waiting"/>
    </ol>
    <xsl:if test="count($rows) > 20">
      <xsl:call-template name="details">
        <xsl:with-param name="summary"><xsl:value-of select="count($rows) - 20"/> more</xsl:with-param>
        <xsl:with-param name="body"><ol class="dps-wait"><xsl:apply-templates select="$rows[position() > 20]" mode="waiting"/></ol></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="item | other" mode="waiting">
    <li>
      <div class="dps-wait__due">
        <xsl:if test="due">
          <p><strong><xsl:call-template name="due"><xsl:with-param name="text" select="due"/><xsl:with-param name="urgency" select="urgency"/></xsl:call-template></strong></p>
          <xsl:if test="dated"><p class="dps-quiet"><xsl:apply-templates select="dated" mode="words"/></p></xsl:if>
          <p><xsl:apply-templates select="days" mode="words"/></p>
        </xsl:if>
      </div>
      <div class="dps-wait__what">
        <xsl:apply-templates select="what"/>
        <p class="dps-quiet"><xsl:value-of select="about"/></p>
      </div>
      <div class="dps-wait__kind"><xsl:value-of select="reference"/></div>
    </li>
  </xsl:template>

  <xsl:template match="dated" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'starts'">Placement starts</xsl:when>
      <xsl:when test=". = 'ends'">Placement ends</xsl:when>
      <xsl:otherwise>Decision needed</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Working days left, or days gone by; what is past or today has a tag as well as its colour. -->
  <xsl:template match="days" mode="words">
    <xsl:choose>
      <xsl:when test=". &lt; 0">
        <xsl:call-template name="tag">
          <xsl:with-param name="colour">red</xsl:with-param>
          <xsl:with-param name="text"><xsl:call-template name="count"><xsl:with-param name="of" select="0 - ."/><xsl:with-param name="one">day</xsl:with-param></xsl:call-template> late</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="../urgency = 'late'">
        <xsl:call-template name="tag"><xsl:with-param name="colour">red</xsl:with-param><xsl:with-param name="text">Late</xsl:with-param></xsl:call-template>
      </xsl:when>
      <xsl:when test="starts-with(../due, 'Today')">
        <xsl:call-template name="tag"><xsl:with-param name="colour">orange</xsl:with-param><xsl:with-param name="text">Due today</xsl:with-param></xsl:call-template>
      </xsl:when>
      <xsl:when test=". = 0"><span class="dps-quiet">No working day left</span></xsl:when>
      <xsl:otherwise>
        <span class="dps-quiet"><xsl:call-template name="count"><xsl:with-param name="of" select="."/><xsl:with-param name="one">working day</xsl:with-param></xsl:call-template> left</span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="changes">
    <section class="dps-changes" aria-labelledby="changes">
      <h2 class="govuk-heading-m" id="changes">
        <xsl:choose>
          <xsl:when test="since">Since you were last here</xsl:when>
          <xsl:otherwise>In the last two weeks</xsl:otherwise>
        </xsl:choose>
      </h2>
      <xsl:choose>
        <xsl:when test="change">
          <xsl:if test="since"><p class="govuk-body dps-small dps-quiet"><xsl:value-of select="since/@text"/></p></xsl:if>
          <ol class="dps-timeline dps-timeline--short"><xsl:apply-templates select="change"/></ol>
          <xsl:if test="changes > count(change)"><p class="govuk-body dps-small">And <xsl:value-of select="changes - count(change)"/> more.</p></xsl:if>
        </xsl:when>
        <xsl:otherwise><p class="govuk-body">Nothing has changed<xsl:if test="since"> since <xsl:value-of select="since/@text"/></xsl:if>.</p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="change">
    <li class="dps-timeline__item">
      <p><time datetime="{at}"><xsl:value-of select="at/@text"/></time></p>
      <div>
        <p class="dps-timeline__what">
          <xsl:variable name="path"><xsl:apply-templates select="record" mode="path"/></xsl:variable>
          <!-- A message's subject ends with the reference already. -->
          <xsl:variable name="named" select="concat(': ', reference)"/>
          <xsl:choose>
            <xsl:when test="reference and contains(what, $named)"><xsl:value-of select="substring-before(what, $named)"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="what"/></xsl:otherwise>
          </xsl:choose>
          <xsl:if test="reference">
            <xsl:text>: </xsl:text>
            <xsl:choose>
              <xsl:when test="string($path)"><a class="govuk-link" href="{$path}"><xsl:value-of select="reference"/></a></xsl:when>
              <xsl:otherwise><xsl:value-of select="reference"/></xsl:otherwise>
            </xsl:choose>
          </xsl:if>
        </p>
        <xsl:if test="person"><p class="dps-quiet"><xsl:value-of select="person"/></p></xsl:if>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="record" mode="path">
    <xsl:variable name="provider" select="/page/frame/who/provider"/>
    <xsl:choose>
      <xsl:when test=". = 'application' or . = 'agreement'">/<xsl:value-of select="."/>s/<xsl:value-of select="../id"/></xsl:when>
      <xsl:when test="$provider and . = 'invitation'">/invitations/<xsl:value-of select="../id"/></xsl:when>
      <xsl:when test="$provider and . = 'bid'">/bids/<xsl:value-of select="../id"/></xsl:when>
      <xsl:when test="$provider"/>
      <xsl:when test=". = 'referral' or . = 'award' or . = 'notice'">/<xsl:value-of select="."/>s/<xsl:value-of select="../id"/></xsl:when>
      <xsl:when test=". = 'system'">/systems</xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- ============ how things stand ============ -->

  <xsl:template match="chart" mode="caption">
    <xsl:choose>
      <xsl:when test="@name = 'stages'"><xsl:call-template name="count"><xsl:with-param name="of" select="sum(bar/value)"/><xsl:with-param name="one">referral</xsl:with-param></xsl:call-template> until the agreement is made</xsl:when>
      <xsl:when test="@name = 'days_to_award'">Days from publishing to award</xsl:when>
      <xsl:when test="@name = 'bids'">Bids for a referral, last 12 months</xsl:when>
      <xsl:when test="@name = 'won'">Your last 12 months</xsl:when>
      <xsl:when test="@name = 'invited'">Invitations each month</xsl:when>
      <xsl:when test="@name = 'marking'">Your marking</xsl:when>
      <xsl:when test="@name = 'marked'">Answers you marked each month</xsl:when>
      <xsl:when test="@name = 'awards'">Whole-life value awarded each month</xsl:when>
      <xsl:when test="@name = 'routes'">How awards were made, last 12 months</xsl:when>
      <xsl:when test="@name = 'ends'">Placements by the month they end</xsl:when>
      <xsl:when test="@name = 'agreements'">Agreements</xsl:when>
      <xsl:when test="@name = 'notices'">Notices by the day they are due</xsl:when>
      <xsl:when test="@name = 'applications'">Applications in hand</xsl:when>
      <xsl:when test="@name = 'admissions'">Establishments admitted</xsl:when>
      <xsl:when test="@name = 'committed'">Value committed each quarter</xsl:when>
      <xsl:when test="@name = 'caps'">Committed of the cap</xsl:when>
      <xsl:when test="@name = 'providers'">Agreements in force, by value</xsl:when>
      <xsl:when test="@name = 'events'">Events recorded each week</xsl:when>
      <xsl:when test="@name = 'sign_ins'">Sign-ins each day</xsl:when>
      <xsl:when test="@name = 'mail'">Mail not yet sent</xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- What the numbers of a chart over time count. -->
  <xsl:template match="chart" mode="unit">
    <xsl:choose>
      <xsl:when test="@name = 'days_to_award'">Days, on average</xsl:when>
      <xsl:when test="@name = 'invited'">Invitations</xsl:when>
      <xsl:when test="@name = 'marked'">Answers</xsl:when>
      <xsl:when test="@name = 'awards'">Value</xsl:when>
      <xsl:when test="@name = 'ends'">Placements</xsl:when>
      <xsl:when test="@name = 'committed'">Value</xsl:when>
      <xsl:when test="@name = 'events'">Events</xsl:when>
      <xsl:otherwise>Sign-ins</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Labels are names, or codes of these charts. -->
  <xsl:template match="chart[@name = 'stages']/bar/label" mode="value">
    <xsl:choose>
      <xsl:when test=". = 'draft'">Draft</xsl:when>
      <xsl:when test=". = 'open'">Open for bids</xsl:when>
      <xsl:when test=". = 'closed'">Bids to open</xsl:when>
      <xsl:when test=". = 'marking'">Being marked</xsl:when>
      <xsl:when test=". = 'family'">With family</xsl:when>
      <xsl:otherwise>Agreement sent</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="chart[@name = 'bids']/bar/label" mode="value">
    <xsl:choose>
      <xsl:when test=". = 0">No bid</xsl:when>
      <xsl:when test=". = 1">1 bid</xsl:when>
      <xsl:when test=". = 5">5 bids or more</xsl:when>
      <xsl:otherwise><xsl:value-of select="."/> bids</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="chart[@name = 'won']/bar/label" mode="value">
    <xsl:choose>
      <xsl:when test=". = 'invited'">Invited</xsl:when>
      <xsl:when test=". = 'bid'">You bid</xsl:when>
      <xsl:otherwise>You won</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="chart[@name = 'routes']/bar/label" mode="value">
    <xsl:choose>
      <xsl:when test=". = 'ranked'">First by marks</xsl:when>
      <xsl:when test=". = 'choice'">Family’s choice</xsl:when>
      <xsl:when test=". = 'negotiated'">Negotiated</xsl:when>
      <xsl:when test=". = 'exception'">Exception, by decision</xsl:when>
      <xsl:when test=". = 'direct'">Direct, by decision</xsl:when>
      <xsl:when test=". = 'block'">Block booking</xsl:when>
      <xsl:otherwise>Next after a refusal</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="chart[@name = 'agreements']/bar/label" mode="value">
    <xsl:choose>
      <xsl:when test=". = 'draft'">To issue</xsl:when>
      <xsl:when test=". = 'issued'">To accept</xsl:when>
      <xsl:otherwise>In force</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="chart[@name = 'applications']/bar/label" mode="value">
    <xsl:choose>
      <xsl:when test=". = 'submitted'">Received</xsl:when>
      <xsl:when test=". = 'evaluating'">Being checked</xsl:when>
      <xsl:otherwise>Question asked</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="chart[@name = 'mail']/bar/label" mode="value">
    <xsl:choose>
      <xsl:when test=". = 'waiting'">Waiting</xsl:when>
      <xsl:when test=". = 'daily'">In a daily mail</xsl:when>
      <xsl:when test=". = 'sending'">Being sent</xsl:when>
      <xsl:when test=". = 'uncertain'">Uncertain</xsl:when>
      <xsl:otherwise>Failed</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="jobs">
    <xsl:call-template name="table">
      <xsl:with-param name="caption">Jobs, last run</xsl:with-param>
      <xsl:with-param name="look">small</xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="job">
          <tr>
            <th scope="row"><xsl:apply-templates select="label" mode="plain"/><br/><span class="dps-quiet"><xsl:value-of select="at/@text"/></span></th>
            <td class="dps-number">
              <xsl:choose>
                <xsl:when test="state = 'failed'"><xsl:call-template name="tag"><xsl:with-param name="colour">red</xsl:with-param><xsl:with-param name="text">Failed</xsl:with-param></xsl:call-template></xsl:when>
                <xsl:when test="state = 'overdue'"><xsl:call-template name="tag"><xsl:with-param name="colour">orange</xsl:with-param><xsl:with-param name="text">Overdue</xsl:with-param></xsl:call-template></xsl:when>
                <xsl:otherwise>Went well</xsl:otherwise>
              </xsl:choose>
            </td>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="standing">
    <section>
      <h2 class="govuk-heading-s">Your establishments</h2>
      <ul class="govuk-list govuk-list--spaced dps-small">
        <xsl:for-each select="admission">
          <li>
            <a class="govuk-link" href="/establishments/{id}"><xsl:value-of select="name"/></a><br/>
            <xsl:value-of select="category"/>
            <xsl:choose>
              <xsl:when test="state = 'suspended'">: <span class="dps-late">suspended</span></xsl:when>
              <xsl:otherwise>, score <xsl:value-of select="score/@text"/><xsl:if test="brings">: <xsl:value-of select="brings/@text"/> points in every bid</xsl:if></xsl:otherwise>
            </xsl:choose>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <!-- What each word asks for, and where it is done. -->
  <xsl:template match="what">
    <xsl:variable name="id" select="../id"/>
    <xsl:choose>
      <xsl:when test=". = 'invitation'"><xsl:call-template name="go"><xsl:with-param name="path">/invitations/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Bid or decline</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'bid_draft'"><xsl:call-template name="go"><xsl:with-param name="path">/invitations/<xsl:value-of select="$id"/>/bid</xsl:with-param><xsl:with-param name="words">Finish and submit your bid</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'agreement_accept'"><xsl:call-template name="go"><xsl:with-param name="path">/agreements/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Accept or decline an agreement</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'application_draft'"><xsl:call-template name="go"><xsl:with-param name="path">/applications/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Finish your application</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'joining'"><xsl:call-template name="go"><xsl:with-param name="path">/joinings/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Let somebody join, or refuse</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'establishment_first'"><xsl:call-template name="go"><xsl:with-param name="path">/establishments/new</xsl:with-param><xsl:with-param name="words">Add your first school, home or service</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'evidence_expires'"><xsl:call-template name="go"><xsl:with-param name="path">/evidence</xsl:with-param><xsl:with-param name="words">Replace a document that runs out</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'referral_draft'"><xsl:call-template name="go"><xsl:with-param name="path">/referrals/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Finish the draft</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'opening'"><xsl:call-template name="go"><xsl:with-param name="path">/referrals/<xsl:value-of select="$id"/>/open</xsl:with-param><xsl:with-param name="words">Open the bids</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'no_bids'"><xsl:call-template name="go"><xsl:with-param name="path">/referrals/<xsl:value-of select="$id"/>/close</xsl:with-param><xsl:with-param name="words">Close: nobody bid</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'evaluators'"><xsl:call-template name="go"><xsl:with-param name="path">/referrals/<xsl:value-of select="$id"/>/marking</xsl:with-param><xsl:with-param name="words">Name the evaluators</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'marking_goes_on'"><xsl:call-template name="go"><xsl:with-param name="path">/referrals/<xsl:value-of select="$id"/>/marking</xsl:with-param><xsl:with-param name="words">Evaluators are marking</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'result_due'"><xsl:call-template name="go"><xsl:with-param name="path">/referrals/<xsl:value-of select="$id"/>/result</xsl:with-param><xsl:with-param name="words">Work out the result</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'decide'"><xsl:call-template name="go"><xsl:with-param name="path">/referrals/<xsl:value-of select="$id"/>/result</xsl:with-param><xsl:with-param name="words">Look at the result and decide</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'choice_made'"><xsl:call-template name="go"><xsl:with-param name="path">/referrals/<xsl:value-of select="$id"/>/award</xsl:with-param><xsl:with-param name="words">Award as the family chose</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'choice_late'"><xsl:call-template name="go"><xsl:with-param name="path">/referrals/<xsl:value-of select="$id"/>/choice</xsl:with-param><xsl:with-param name="words">Chase the family’s choice, or award to first place</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'choice_waits'"><xsl:call-template name="go"><xsl:with-param name="path">/referrals/<xsl:value-of select="$id"/>/choice</xsl:with-param><xsl:with-param name="words">The family is choosing</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'closes'"><xsl:call-template name="go"><xsl:with-param name="path">/referrals/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Providers are bidding</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'declare'"><xsl:call-template name="go"><xsl:with-param name="path">/marking/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Declare whether you have a conflict</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'conflict'"><xsl:call-template name="go"><xsl:with-param name="path">/marking/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">A remedy for your conflict is awaited</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'mark'"><xsl:call-template name="go"><xsl:with-param name="path">/marking/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Mark the answers</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'agree'"><xsl:call-template name="go"><xsl:with-param name="path">/marking/<xsl:value-of select="$id"/>/agree</xsl:with-param><xsl:with-param name="words">Agree the marks</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'award'"><xsl:call-template name="go"><xsl:with-param name="path">/awards/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Decide a proposed award</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'agreement_issue'"><xsl:call-template name="go"><xsl:with-param name="path">/agreements/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Issue the agreement</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'agreement_sign'"><xsl:call-template name="go"><xsl:with-param name="path">/agreements/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Accept the agreement for the council</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'application'"><xsl:call-template name="go"><xsl:with-param name="path">/applications/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Decide an application</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'mark_application'"><xsl:call-template name="go"><xsl:with-param name="path">/applications/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Mark the written answers of an application</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'notice_due'"><xsl:call-template name="go"><xsl:with-param name="path">/systems/<xsl:value-of select="$id"/>/notices?quarter=<xsl:value-of select="../quarter"/></xsl:with-param><xsl:with-param name="words">Prepare the award notice, <xsl:value-of select="../months"/></xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'notice_draft'"><xsl:call-template name="go"><xsl:with-param name="path">/notices/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Finish a notice</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'notice_release'"><xsl:call-template name="go"><xsl:with-param name="path">/notices/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Release a notice</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'notice_publish'"><xsl:call-template name="go"><xsl:with-param name="path">/notices/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Send the notice and record its number</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'messages'"><xsl:call-template name="go"><xsl:with-param name="path">/messages</xsl:with-param><xsl:with-param name="words">Look at the outbox</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'agreement_ends'"><xsl:call-template name="go"><xsl:with-param name="path">/agreements/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">Prepare the end of a placement</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'cap_near'"><xsl:call-template name="go"><xsl:with-param name="path">/agreements</xsl:with-param><xsl:with-param name="words">Look at what is committed: the cap is near</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'panel_waits'"><xsl:call-template name="go"><xsl:with-param name="path">/awards/<xsl:value-of select="$id"/></xsl:with-param><xsl:with-param name="words">An award waits for the panel’s amount</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'mail_failed'"><xsl:call-template name="go"><xsl:with-param name="path">/messages</xsl:with-param><xsl:with-param name="words">Look at mail that was not sent</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'job_failed'"><xsl:call-template name="go"><xsl:with-param name="path">/messages</xsl:with-param><xsl:with-param name="words">A job failed</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'invited_long'"><xsl:call-template name="go"><xsl:with-param name="path">/people</xsl:with-param><xsl:with-param name="words">Invite somebody again</xsl:with-param></xsl:call-template></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="go">
    <xsl:param name="path"/>
    <xsl:param name="words"/>
    <a class="govuk-link" href="{$path}"><xsl:value-of select="$words"/><span class="govuk-visually-hidden">, <xsl:value-of select="../reference"/></span></a>
  </xsl:template>

  <!-- What somebody of this role most often begins. -->
  <xsl:template match="who" mode="begin">
    <xsl:choose>
      <xsl:when test="role[@word = 'broker']"><xsl:call-template name="begin-button"><xsl:with-param name="path">/referrals/new</xsl:with-param><xsl:with-param name="words">Draft a referral</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="role[@word = 'procurement']"><xsl:call-template name="begin-button"><xsl:with-param name="path">/providers/new</xsl:with-param><xsl:with-param name="words">Invite a provider</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="role[@word = 'administrator']"><xsl:call-template name="begin-button"><xsl:with-param name="path">/people/new</xsl:with-param><xsl:with-param name="words">Invite a person</xsl:with-param></xsl:call-template></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="begin-button">
    <xsl:param name="path"/>
    <xsl:param name="words"/>
    <div class="govuk-button-group"><xsl:call-template name="button"><xsl:with-param name="href" select="$path"/><xsl:with-param name="text" select="string($words)"/></xsl:call-template></div>
  </xsl:template>

  <!-- Nothing waits: what could be done instead. -->
  <xsl:template match="who" mode="empty">
    <xsl:choose>
      <xsl:when test="role[@word = 'member' or @word = 'admin']">
        <p class="govuk-body">Referrals that you are invited to, drafts, agreements and documents that run out appear here.</p>
        <p class="govuk-body"><a class="govuk-link" href="/establishments">Keep your establishments</a> up to date, or <a class="govuk-link" href="/establishments">apply for one of them</a>. What you sent to a council is under <a class="govuk-link" href="/applications">Applications</a>; you are told what it decides.</p>
      </xsl:when>
      <xsl:when test="role[@word = 'auditor' or @word = 'finance']">
        <p class="govuk-body">You can read <a class="govuk-link" href="/referrals">referrals</a>, <a class="govuk-link" href="/agreements">agreements</a> and <a class="govuk-link" href="/notices">notices</a>.</p>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body">New work appears here, most urgent first.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
