<?xml version="1.0" encoding="utf-8"?>
<!-- Who is first, who is offered, and how every mark came about; what it hangs by comes before all. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/outcome.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="." mode="answer"/></xsl:template>

  <xsl:template match="page" mode="answer">
    <xsl:choose>
      <xsl:when test="result/offers > 0"><xsl:value-of select="result/offers"/> to offer: the family chooses</xsl:when>
      <xsl:when test="result/bid[position = 1]"><xsl:value-of select="result/bid[position = 1]/establishment"/> comes first</xsl:when>
      <xsl:when test="result">No bid is left</xsl:when>
      <xsl:when test="waiting[not(bid)]">No bids came</xsl:when>
      <xsl:when test="waiting/unmarked > 0">Not yet: <xsl:call-template name="count"><xsl:with-param name="of" select="waiting/unmarked"/><xsl:with-param name="one">bid</xsl:with-param></xsl:call-template> to mark</xsl:when>
      <xsl:when test="waiting">Every bid is marked</xsl:when>
      <xsl:otherwise>No result yet</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="document"><xsl:if test="result">Result <xsl:value-of select="result/run"/> of referral <xsl:value-of select="referral/reference"/></xsl:if></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:apply-templates select="referral" mode="steps-crumbs"><xsl:with-param name="label">Result</xsl:with-param></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption">
      <xsl:value-of select="referral/reference"/>, <xsl:value-of select="referral/title"/>
      <xsl:if test="result">. Result <xsl:value-of select="result/run"/>, worked out <xsl:value-of select="result/computed_at/@text"/> from <xsl:call-template name="count"><xsl:with-param name="of" select="count(result/bid)"/><xsl:with-param name="one">bid</xsl:with-param></xsl:call-template></xsl:if>
    </span>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4"><xsl:apply-templates select="." mode="answer"/></h1>
    <xsl:apply-templates select="referral" mode="steps"><xsl:with-param name="here">result</xsl:with-param></xsl:apply-templates>
    <xsl:apply-templates select="waiting"/>
    <xsl:if test="not(result or waiting)">
      <p class="govuk-body">Bids are sealed until the deadline<xsl:if test="referral/closes_at">, <xsl:value-of select="referral/closes_at/@text"/></xsl:if>. They are opened, marked and then worked out.</p>
    </xsl:if>
    <xsl:apply-templates select="again"/>
    <xsl:apply-templates select="result"/>
    <xsl:if test="count(run) > 1"><xsl:call-template name="runs"/></xsl:if>
    <xsl:if test="result"><xsl:call-template name="decide"/></xsl:if>
  </xsl:template>

  <!-- ============ before ============ -->

  <xsl:template match="waiting">
    <xsl:if test="bid">
      <xsl:call-template name="table">
        <xsl:with-param name="id">waiting</xsl:with-param>
        <xsl:with-param name="caption">Bids to score</xsl:with-param>
        <xsl:with-param name="head"><tr><th scope="col">Establishment</th><th scope="col">State</th></tr></xsl:with-param>
        <xsl:with-param name="body">
          <xsl:for-each select="bid">
            <tr>
              <th scope="row"><xsl:value-of select="establishment"/></th>
              <td>
                <xsl:choose>
                  <xsl:when test="reason"><xsl:value-of select="reason"/>: does not count</xsl:when>
                  <xsl:when test="marked = 1">Marked</xsl:when>
                  <xsl:otherwise>Waits for an agreed mark</xsl:otherwise>
                </xsl:choose>
              </td>
            </tr>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="not(bid)">
        <p class="govuk-body">Nobody bid by the deadline. There is nothing to score.</p>
        <xsl:if test="/page/referral/act = 'close'">
          <p class="govuk-body"><a class="govuk-link" href="/referrals/{/page/referral/id}/close">Close without an award</a></p>
        </xsl:if>
      </xsl:when>
      <xsl:when test="unmarked > 0">
        <p class="govuk-body">The result can be worked out once the evaluators have agreed a mark for every bid.<xsl:if test="/page/frame/who/role[@word = 'broker' or @word = 'procurement' or @word = 'approver' or @word = 'auditor']"><xsl:text> </xsl:text><a class="govuk-link" href="/referrals/{/page/referral/id}/marking">See how marking goes</a></xsl:if></p>
      </xsl:when>
      <xsl:when test="/page/form">
        <xsl:apply-templates select="/page/form"><xsl:with-param name="button">Work out the result</xsl:with-param></xsl:apply-templates>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Marked again since. -->
  <xsl:template match="again">
    <div class="dps-box dps-box--warn">
      <h2 class="govuk-heading-m">The written answers <xsl:choose><xsl:when test="unmarked > 0">are being</xsl:when><xsl:otherwise>were</xsl:otherwise></xsl:choose> marked again</h2>
      <xsl:choose>
        <xsl:when test="unmarked > 0"><p class="govuk-body">The result below was worked out from the earlier marks. It can be worked out again once <xsl:call-template name="count"><xsl:with-param name="of" select="unmarked"/><xsl:with-param name="one">bid</xsl:with-param></xsl:call-template> more <xsl:choose><xsl:when test="unmarked = 1">has</xsl:when><xsl:otherwise>have</xsl:otherwise></xsl:choose> an agreed mark.</p></xsl:when>
        <xsl:otherwise>
          <p class="govuk-body">The result below was worked out from the earlier marks.</p>
          <xsl:apply-templates select="/page/form"><xsl:with-param name="button">Work the result out again</xsl:with-param></xsl:apply-templates>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- ============ the result ============ -->

  <xsl:template match="result">
    <xsl:if test="cause != 'opening'">
      <xsl:call-template name="inset">
        <xsl:with-param name="text">Result <xsl:value-of select="run"/>, because <xsl:apply-templates select="cause" mode="words"/>: <xsl:value-of select="reason"/>. By <xsl:value-of select="person"/>.</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="fragile"><xsl:call-template name="fragile"/></xsl:if>
    <xsl:if test="bid[position]">
      <h2 class="govuk-heading-m">Bids in order</h2>
      <xsl:call-template name="criteria-key">
        <xsl:with-param name="marks" select="bid[1]/mark"/>
        <xsl:with-param name="line">
          <xsl:if test="line"><xsl:value-of select="line/@text"/>, <xsl:value-of select="choice_gap/@text"/> behind first</xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <ol class="dps-ranked"><xsl:apply-templates select="bid[position]" mode="ranked"/></ol>
      <xsl:call-template name="exact"/>
    </xsl:if>
    <xsl:if test="bid[not(position)]"><xsl:call-template name="out"/></xsl:if>
    <xsl:if test="bid[position]">
      <h2 class="govuk-heading-m">How each mark was worked out</h2>
      <xsl:apply-templates select="bid[position]" mode="work"/>
      <p class="govuk-body govuk-!-margin-top-4">
        <strong>If totals are equal:</strong> quality points decide, then needs points, then the lower price, then a recorded draw.
        <xsl:choose>
          <xsl:when test="draw">A draw was held <xsl:value-of select="draw/drawn_at/@text"/> before <xsl:value-of select="draw/witness"/>. Its seed: <code class="dps-small"><xsl:value-of select="draw/seed"/></code></xsl:when>
          <xsl:otherwise>No draw was needed.</xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
    <p class="govuk-body dps-noprint"><a class="govuk-link" href="/referrals/{/page/referral/id}/result/xml?run={run}" download="download">Download everything needed to work this out again (XML)</a></p>
  </xsl:template>

  <xsl:template match="cause" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'set_aside'">a bid was set aside</xsl:when>
      <xsl:when test=". = 'negotiation'">prices were negotiated</xsl:when>
      <xsl:when test=". = 'correction'">something was put right</xsl:when>
      <xsl:otherwise>bids were opened</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ============ what it hangs by ============ -->

  <xsl:template name="fragile">
    <div class="dps-box dps-box--warn">
      <h2 class="govuk-heading-m">Look again first: this result is fragile</h2>
      <p class="govuk-body">
        <xsl:choose>
          <xsl:when test="count(fragile) > 1">Any one of these would change </xsl:when>
          <xsl:otherwise>This would change </xsl:otherwise>
        </xsl:choose>
        <strong><xsl:choose>
          <xsl:when test="fragile/first_changes = 1">who comes first</xsl:when>
          <xsl:otherwise>who is offered</xsl:otherwise>
        </xsl:choose></strong>:</p>
      <ol class="govuk-list govuk-list--number govuk-list--spaced"><xsl:apply-templates select="fragile"/></ol>
      <xsl:choose>
        <xsl:when test="looked">
          <p class="govuk-body dps-small">Looked at again by <xsl:value-of select="looked/person"/>, <xsl:value-of select="looked/at/@text"/>: <xsl:value-of select="looked/why"/></p>
        </xsl:when>
        <xsl:when test="/page/referral/act = 'set_aside'">
          <p class="govuk-body dps-small dps-noprint"><a class="govuk-link" href="/referrals/{/page/referral/id}/result/look">Record that you looked, and why it stands</a></p>
        </xsl:when>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="fragile">
    <li>
      <xsl:choose>
        <xsl:when test="kind = 'rounding'"><strong>Rounding.</strong> Without rounding each mark to two decimals<xsl:apply-templates select="." mode="then"/></xsl:when>
        <xsl:when test="kind = 'mark'">
          <xsl:variable name="bid" select="../bid[id = current()/bid]"/>
          <strong><xsl:value-of select="establishment"/>, outcomes.</strong> The evaluators gave <xsl:apply-templates select="$bid" mode="lone"/>, and agreed <xsl:value-of select="$bid/outcomes_mark/@text"/>. With <xsl:value-of select="instead/@text"/> it would have <xsl:value-of select="would_total/@text"/><xsl:apply-templates select="." mode="then"/>
        </xsl:when>
        <xsl:otherwise>
          <strong><xsl:value-of select="establishment"/>, distance.</strong><xsl:text> </xsl:text><xsl:value-of select="../bid[id = current()/bid]/distance/@text"/> miles is <xsl:value-of select="from_edge/@text"/> from the <xsl:value-of select="edge/@text"/> mile edge. On the other side it would have <xsl:value-of select="would_total/@text"/><xsl:apply-templates select="." mode="then"/>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template match="fragile" mode="then">
    <xsl:if test="first_changes = 1">
      <xsl:choose>
        <xsl:when test="would_position = 1"> and come first</xsl:when>
        <xsl:otherwise>, and another bid would come first</xsl:otherwise>
      </xsl:choose>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="joins and leaves">; <xsl:value-of select="joins"/> would be offered in place of <xsl:value-of select="leaves"/></xsl:when>
      <xsl:when test="joins">; <xsl:value-of select="joins"/> would be offered too</xsl:when>
      <xsl:when test="leaves">; <xsl:value-of select="leaves"/> would not be offered</xsl:when>
    </xsl:choose>
    <xsl:text>.</xsl:text>
  </xsl:template>

  <xsl:template match="bid" mode="lone">
    <xsl:for-each select="lone_mark">
      <xsl:choose>
        <xsl:when test="position() = 1"/>
        <xsl:when test="position() = last()"> and </xsl:when>
        <xsl:otherwise>, </xsl:otherwise>
      </xsl:choose>
      <xsl:value-of select="@text"/>
    </xsl:for-each>
  </xsl:template>

  <!-- ============ in order ============ -->

  <xsl:template match="bid" mode="ranked">
    <li>
      <p class="dps-ranked__name">
        <span>
          <xsl:value-of select="position"/>. <strong><xsl:value-of select="establishment"/></strong>
          <xsl:if test="offered = 1"><xsl:text> </xsl:text><xsl:call-template name="tag"><xsl:with-param name="colour">green</xsl:with-param><xsl:with-param name="text">Offer</xsl:with-param></xsl:call-template></xsl:if>
        </span>
        <span>
          <span class="dps-ranked__total"><xsl:value-of select="total_points/@text"/></span>
          <xsl:if test="behind > 0"><xsl:text> </xsl:text><span class="dps-quiet"><xsl:value-of select="behind/@text"/> behind</span></xsl:if>
        </span>
      </p>
      <xsl:apply-templates select="." mode="stack"><xsl:with-param name="line" select="../line/@text"/></xsl:apply-templates>
    </li>
  </xsl:template>

  <xsl:template name="exact">
    <xsl:call-template name="table">
      <xsl:with-param name="id">exact</xsl:with-param>
      <xsl:with-param name="caption">Exact marks</xsl:with-param>
      <xsl:with-param name="wide" select="true()"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col">Establishment</th>
          <th scope="col" class="dps-number">Total price</th>
          <xsl:for-each select="bid[1]/mark">
            <th scope="col" class="dps-number"><xsl:apply-templates select="criterion" mode="words"/><br/><span class="govuk-!-font-weight-regular">of <xsl:value-of select="weight"/></span></th>
          </xsl:for-each>
          <th scope="col" class="dps-number">Total</th>
          <th scope="col" class="dps-number">Behind</th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="body"><xsl:apply-templates select="bid[position]" mode="exact"/></xsl:with-param>
    </xsl:call-template>
    <p class="govuk-body dps-small">
      <span class="dps-noprint">Select a mark to see how it was worked out. </span>
      <xsl:choose>
        <xsl:when test="choice = 'close'">Offered are the first <xsl:value-of select="choice_most"/> by rank that are less than <xsl:value-of select="choice_gap/@text"/> points behind first. Exactly <xsl:value-of select="choice_gap/@text"/> is not offered. </xsl:when>
        <xsl:when test="choice = 'within_budget' and budget">Offered is every bid of <xsl:value-of select="budget/@text"/> or less. </xsl:when>
        <xsl:when test="choice = 'within_budget'">No budget is known, so nothing is offered. </xsl:when>
        <xsl:otherwise>In this category the family is not asked to choose: first place is awarded. </xsl:otherwise>
      </xsl:choose>
      <xsl:text>Marks are rounded to two decimals, then added.</xsl:text>
    </p>
    <xsl:call-template name="why"><xsl:with-param name="of">weights price outcomes needs features distance competency total rank <xsl:if test="choice != 'none'">choice </xsl:if>fragile</xsl:with-param><xsl:with-param name="referral" select="/page/referral/id"/></xsl:call-template>
    <xsl:variable name="missing" select="bid[position and must_missed = 1]"/>
    <xsl:if test="count($missing) = 1">
      <p class="govuk-body"><xsl:value-of select="$missing/establishment"/> misses <xsl:apply-templates select="$missing" mode="missed"/>. If it wins, you must record why you would still award.</p>
    </xsl:if>
    <xsl:if test="count($missing) > 1">
      <p class="govuk-body">If one of these wins, you must record why you would still award:</p>
      <ul class="govuk-list govuk-list--bullet">
        <xsl:for-each select="$missing"><li><xsl:value-of select="establishment"/> misses <xsl:apply-templates select="." mode="missed"/></li></xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template match="bid" mode="missed">
    <xsl:text>the must-have </xsl:text>
    <xsl:for-each select="missed">
      <xsl:if test="position() > 1">, </xsl:if>“<xsl:value-of select="."/>”</xsl:for-each>
  </xsl:template>

  <xsl:template match="bid" mode="exact">
    <tr>
      <xsl:attribute name="class">
        <xsl:if test="offered = 1">dps-row--chosen</xsl:if>
        <xsl:if test="offered = 1 and not(following-sibling::bid[1]/offered = 1)"> dps-row--line</xsl:if>
      </xsl:attribute>
      <th scope="row">
        <xsl:value-of select="position"/>. <xsl:value-of select="establishment"/>
        <xsl:if test="offered = 1"><span class="govuk-visually-hidden">, to offer</span></xsl:if>
        <xsl:if test="must_missed = 1"><br/><xsl:call-template name="tag"><xsl:with-param name="colour">orange</xsl:with-param><xsl:with-param name="text">Must-have missed</xsl:with-param></xsl:call-template></xsl:if>
      </th>
      <td class="dps-number"><xsl:value-of select="total/@text"/></td>
      <xsl:for-each select="mark">
        <td class="dps-number">
          <a class="govuk-link" href="#w-{../id}-{criterion}"><xsl:value-of select="points/@text"/><span class="govuk-visually-hidden"><xsl:text> </xsl:text><xsl:apply-templates select="criterion" mode="words"/>, <xsl:value-of select="../establishment"/></span></a>
        </td>
      </xsl:for-each>
      <td class="dps-number"><strong><xsl:value-of select="total_points/@text"/></strong></td>
      <td class="dps-number">
        <xsl:choose>
          <xsl:when test="position = 1">–</xsl:when>
          <xsl:otherwise><xsl:value-of select="behind/@text"/></xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

  <xsl:template name="out">
    <xsl:call-template name="table">
      <xsl:with-param name="id">out</xsl:with-param>
      <xsl:with-param name="caption">Not scored</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Establishment</th><th scope="col">Because</th><th scope="col">Reason</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="bid[not(position)]">
          <tr>
            <th scope="row"><xsl:value-of select="establishment"/></th>
            <td><xsl:apply-templates select="standing" mode="words"/></td>
            <td><xsl:value-of select="reason"/><xsl:if test="standing = 'gated' and missed">: <xsl:for-each select="missed"><xsl:if test="position() > 1">, </xsl:if>“<xsl:value-of select="."/>”</xsl:for-each></xsl:if></td>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="bid/standing" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'set_aside'">Set aside</xsl:when>
      <xsl:when test=". = 'gated'">Essential not met</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="plain"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ============ the working of each mark ============ -->

  <xsl:template match="bid" mode="work">
    <xsl:call-template name="details">
      <xsl:with-param name="class">dps-work</xsl:with-param>
      <xsl:with-param name="summary"><xsl:value-of select="establishment"/>: <xsl:value-of select="total_points/@text"/></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:call-template name="table">
          <xsl:with-param name="id" select="concat('work-', id)"/>
          <xsl:with-param name="caption" select="concat(establishment, ': inputs, working and marks')"/>
          <xsl:with-param name="look">hidden</xsl:with-param>
          <xsl:with-param name="head"><tr><th scope="col">Criterion</th><th scope="col">From</th><th scope="col">Working</th><th scope="col" class="dps-number">Mark</th></tr></xsl:with-param>
          <xsl:with-param name="body">
            <xsl:for-each select="mark">
              <tr id="w-{../id}-{criterion}">
                <th scope="row"><xsl:apply-templates select="criterion" mode="words"/></th>
                <td><xsl:apply-templates select="criterion" mode="from"/></td>
                <td><xsl:apply-templates select="criterion" mode="working"/></td>
                <td class="dps-number"><xsl:value-of select="points/@text"/></td>
              </tr>
            </xsl:for-each>
            <tr class="dps-total"><th scope="row">Total</th><td></td><td>Sum of the rounded marks</td><td class="dps-number"><xsl:value-of select="total_points/@text"/></td></tr>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="criterion" mode="from">
    <xsl:variable name="bid" select="../.."/>
    <xsl:variable name="result" select="$bid/.."/>
    <xsl:choose>
      <xsl:when test=". = 'price'"><xsl:value-of select="$bid/total/@text"/>; lowest <xsl:value-of select="$result/lowest/@text"/></xsl:when>
      <xsl:when test=". = 'outcomes'">
        <xsl:if test="$bid/lone_mark">Evaluators <xsl:apply-templates select="$bid" mode="lone"/>; </xsl:if>agreed <xsl:value-of select="$bid/outcomes_mark/@text"/> of <xsl:value-of select="$result/scale"/>
      </xsl:when>
      <xsl:when test=". = 'needs'"><xsl:value-of select="$bid/needs_met"/> of <xsl:value-of select="$result/needs_marks"/></xsl:when>
      <xsl:when test=". = 'features'"><xsl:value-of select="$bid/features_met"/> of <xsl:value-of select="$result/features_marks"/><xsl:if test="$bid/must_missed = 1">; misses <xsl:apply-templates select="$bid" mode="missed"/></xsl:if></xsl:when>
      <xsl:when test=". = 'location'"><xsl:value-of select="$bid/distance/@text"/> miles, straight line</xsl:when>
      <xsl:when test=". = 'competency'"><xsl:value-of select="$bid/competency/@text"/> of 100 when published</xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="criterion" mode="working">
    <xsl:variable name="weight" select="../weight"/>
    <xsl:variable name="bid" select="../.."/>
    <xsl:variable name="result" select="$bid/.."/>
    <xsl:choose>
      <xsl:when test=". = 'price'"><xsl:value-of select="$weight"/> × <xsl:value-of select="$result/lowest/@text"/> ÷ <xsl:value-of select="$bid/total/@text"/></xsl:when>
      <xsl:when test=". = 'outcomes'"><xsl:value-of select="$weight"/> × <xsl:value-of select="$bid/outcomes_mark/@text"/> ÷ <xsl:value-of select="$result/scale"/></xsl:when>
      <xsl:when test=". = 'needs'"><xsl:value-of select="$weight"/> × <xsl:value-of select="$bid/needs_met"/> ÷ <xsl:value-of select="$result/needs_marks"/></xsl:when>
      <xsl:when test=". = 'features'"><xsl:value-of select="$weight"/> × <xsl:value-of select="$bid/features_met"/> ÷ <xsl:value-of select="$result/features_marks"/></xsl:when>
      <xsl:when test=". = 'location'"><xsl:value-of select="$weight"/> × (5 − <xsl:value-of select="$bid/whole_bands"/> whole bands of <xsl:value-of select="$result/band/@text"/> miles, not below 0) ÷ 5</xsl:when>
      <xsl:when test=". = 'competency'"><xsl:value-of select="$weight"/> × <xsl:value-of select="$bid/competency/@text"/> ÷ 100</xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- ============ earlier and later runs, and what to do ============ -->

  <xsl:template name="runs">
    <xsl:call-template name="table">
      <xsl:with-param name="id">runs</xsl:with-param>
      <xsl:with-param name="caption">All results, kept side by side</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Result</th><th scope="col">Worked out</th><th scope="col">Because</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="run">
          <tr>
            <th scope="row">
              <xsl:choose>
                <xsl:when test="run = /page/result/run"><xsl:value-of select="run"/>, shown here</xsl:when>
                <xsl:otherwise><a class="govuk-link" href="/referrals/{/page/referral/id}/result?run={run}">Result <xsl:value-of select="run"/></a></xsl:otherwise>
              </xsl:choose>
            </th>
            <td><xsl:value-of select="computed_at/@text"/>, <xsl:value-of select="person"/></td>
            <td>
              <xsl:apply-templates select="cause" mode="words"/>
              <xsl:if test="reason">: <xsl:value-of select="reason"/></xsl:if>
            </td>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="decide">
    <xsl:variable name="at" select="concat('/referrals/', referral/id)"/>
    <xsl:variable name="latest" select="not(run[run > current()/result/run])"/>
    <xsl:if test="$latest and referral/act">
      <div class="dps-noprint">
        <h2 class="govuk-heading-m" id="decide">Decide</h2>
        <div class="govuk-button-group">
          <xsl:choose>
            <xsl:when test="referral/act = 'offer' and result/offers > 0">
              <xsl:call-template name="button">
                <xsl:with-param name="href" select="concat($at, '/choice')"/>
                <xsl:with-param name="text">Offer the choice to the family</xsl:with-param>
              </xsl:call-template>
              <a class="govuk-link" href="{$at}/award">Award without a choice</a>
            </xsl:when>
            <xsl:when test="referral/act = 'award' and result/bid[position = 1] and referral/state = 'scored'">
              <xsl:call-template name="button">
                <xsl:with-param name="href" select="concat($at, '/award')"/>
                <xsl:with-param name="text">Award to <xsl:value-of select="result/bid[position = 1]/establishment"/></xsl:with-param>
              </xsl:call-template>
            </xsl:when>
            <xsl:when test="referral/act = 'choose'">
              <xsl:call-template name="button">
                <xsl:with-param name="href" select="concat($at, '/choice')"/>
                <xsl:with-param name="text">Record the family’s choice</xsl:with-param>
              </xsl:call-template>
            </xsl:when>
          </xsl:choose>
          <xsl:if test="referral/act = 'set_aside' and result/bid[position]"><a class="govuk-link" href="{$at}/set-aside">Set a bid aside</a></xsl:if>
          <xsl:if test="referral/act = 'close'"><a class="govuk-link" href="{$at}/close">Close without an award</a></xsl:if>
        </div>
      </div>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
