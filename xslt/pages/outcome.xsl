<?xml version="1.0" encoding="utf-8"?>
<!-- The letter to a bidder: place, own and winning marks, reasons, what would have changed it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="outcome" mode="answer"/></xsl:template>

  <xsl:template match="page" mode="document">Outcome of a bid, referral <xsl:value-of select="outcome/reference"/></xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back">
      <xsl:with-param name="href">/invitations</xsl:with-param>
      <xsl:with-param name="label">Back to your referrals</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="outcome" mode="answer">
    <xsl:choose>
      <xsl:when test="state = 'withdrawn'"><xsl:value-of select="reference"/> was withdrawn</xsl:when>
      <xsl:when test="state = 'unsuccessful'">Nobody was awarded <xsl:value-of select="reference"/></xsl:when>
      <xsl:when test="won = 1">Your bid for <xsl:value-of select="reference"/> won</xsl:when>
      <xsl:otherwise>Your bid for <xsl:value-of select="reference"/> was not successful</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="outcome"/></xsl:template>

  <xsl:template match="outcome">
    <article class="dps-letter">
      <div class="dps-letter__head">
        <p><strong><xsl:value-of select="provider"/></strong><br/>For <xsl:value-of select="/page/frame/who/name"/><br/>Bid <xsl:value-of select="id"/>, <xsl:value-of select="establishment"/></p>
        <p><xsl:value-of select="authority"/><br/><xsl:value-of select="system"/><xsl:if test="made_on"><br/><xsl:value-of select="made_on/@text"/></xsl:if></p>
      </div>
      <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="answer"/></h1>
      <xsl:apply-templates select="." mode="place"/>
      <xsl:apply-templates select="closing"/>
      <xsl:if test="mark"><xsl:call-template name="marks"/></xsl:if>
      <xsl:if test="total"><xsl:call-template name="reasons"/></xsl:if>
      <xsl:if test="change"><xsl:call-template name="changes"/></xsl:if>
      <xsl:if test="first_price and not(offered = 1)"><p class="govuk-body">To come first on price alone you would have needed <xsl:value-of select="first_price/@text"/> or less.</p></xsl:if>
      <h2 class="govuk-heading-m">What you can do</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <xsl:choose>
            <xsl:when test="invitation"><a class="govuk-link" href="/invitations/{invitation}/messages">Write to <xsl:value-of select="authority"/></a></xsl:when>
            <xsl:otherwise>Write to <xsl:value-of select="authority"/></xsl:otherwise>
          </xsl:choose>
          <xsl:text>: ask to talk about this bid, or ask for more reasons. Reasons you ask for are due within 15 days.</xsl:text>
        </li>
        <xsl:if test="won = 1"><li><a class="govuk-link" href="/agreements">Read the agreement, and accept it once it is sent to you</a></li></xsl:if>
      </ul>
      <p class="govuk-body govuk-!-margin-bottom-0">You stay on the system, and this result does not count in later referrals.</p>
    </article>
  </xsl:template>

  <!-- ============ how it went ============ -->

  <xsl:template match="outcome" mode="place">
    <p class="govuk-body">
      <xsl:text>Thank you for bidding for “</xsl:text><xsl:value-of select="title"/><xsl:text>”. </xsl:text>
      <xsl:if test="bids"><xsl:call-template name="count"><xsl:with-param name="of" select="bids"/><xsl:with-param name="one">bid</xsl:with-param></xsl:call-template> came. </xsl:if>
      <xsl:choose>
        <xsl:when test="standing = 'ranked'"><strong>Yours came <xsl:apply-templates select="position" mode="ordinal"/>, with <xsl:value-of select="total_points/@text"/> of 100.</strong></xsl:when>
        <xsl:when test="standing = 'set_aside'"><strong>Yours was set aside: <xsl:value-of select="reason"/></strong></xsl:when>
        <xsl:when test="standing"><strong>Yours did not count: <xsl:value-of select="reason"/>.</strong></xsl:when>
      </xsl:choose>
    </p>
    <xsl:if test="won = 1 and route = 'choice'">
      <p class="govuk-body">
        <xsl:choose>
          <xsl:when test="choice = 'within_budget'">The family chose among the bids within its budget, and chose yours.</xsl:when>
          <xsl:when test="offers > 1 and choice = 'close'">The first <xsl:value-of select="offers"/> were less than <xsl:value-of select="choice_gap/@text"/> points behind first place, so the family could choose between them, and chose yours.</xsl:when>
          <xsl:otherwise>The family chose yours.</xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
    <xsl:if test="won_by and not(won = 1)">
      <p class="govuk-body">
        <xsl:if test="offers > 1 and choice = 'close'">The first <xsl:value-of select="offers"/> were less than <xsl:value-of select="choice_gap/@text"/> points behind first place, so the family could choose between them<xsl:if test="route = 'choice'">, and did</xsl:if>. </xsl:if>
        <xsl:if test="route = 'choice' and choice = 'within_budget'">The family chose among the bids within its budget. </xsl:if>
        <strong><xsl:value-of select="won_by/establishment"/></strong> (<xsl:value-of select="won_by/provider"/>) won. It came <xsl:apply-templates select="won_by/position" mode="ordinal"/>, with <xsl:value-of select="won_by/total_points/@text"/>.
        <xsl:if test="won_by/position > 1 and first_total"> First place had <xsl:value-of select="first_total/@text"/>.</xsl:if>
        <xsl:if test="behind > 0"> You were <xsl:value-of select="behind/@text"/> behind first.</xsl:if>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="position" mode="ordinal">
    <xsl:choose>
      <xsl:when test=". = 1">first</xsl:when>
      <xsl:when test=". = 2">second</xsl:when>
      <xsl:when test=". = 3">third</xsl:when>
      <xsl:when test=". = 4">fourth</xsl:when>
      <xsl:when test=". = 5">fifth</xsl:when>
      <xsl:otherwise>number <xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="closing">
    <p class="govuk-body"><xsl:value-of select="../authority"/> gave this reason, <xsl:value-of select="at/@text"/>: <xsl:value-of select="reason"/></p>
  </xsl:template>

  <!-- ============ marks ============ -->

  <xsl:template name="marks">
    <h2 class="govuk-heading-m">
      <xsl:choose>
        <xsl:when test="won = 1 or not(mark/winner)">Your marks</xsl:when>
        <xsl:otherwise>Your marks and the winning marks</xsl:otherwise>
      </xsl:choose>
    </h2>
    <xsl:variable name="both" select="mark/winner and not(won = 1)"/>
    <xsl:call-template name="table">
      <xsl:with-param name="id">marks</xsl:with-param>
      <xsl:with-param name="caption">Marks by criterion</xsl:with-param>
      <xsl:with-param name="look">hidden</xsl:with-param>
      <xsl:with-param name="wide" select="$both"/>
      <xsl:with-param name="head">
        <tr><th scope="col">Criterion</th><th scope="col" class="dps-number">Most</th><th scope="col" class="dps-number">You</th>
          <xsl:if test="$both"><th scope="col" class="dps-number">Winner</th><th scope="col" class="dps-number">Difference</th></xsl:if></tr>
      </xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="mark">
          <tr>
            <th scope="row"><xsl:apply-templates select="criterion" mode="words"/></th>
            <td class="dps-number"><xsl:value-of select="weight"/></td>
            <td class="dps-number"><xsl:value-of select="points/@text"/></td>
            <xsl:if test="$both">
              <td class="dps-number"><xsl:value-of select="winner/@text"/></td>
              <td class="dps-number"><xsl:value-of select="difference/@text"/></td>
            </xsl:if>
          </tr>
        </xsl:for-each>
        <tr class="dps-total">
          <th scope="row">Total</th><td class="dps-number">100</td><td class="dps-number"><xsl:value-of select="total_points/@text"/></td>
          <xsl:if test="$both"><td class="dps-number"><xsl:value-of select="won_by/total_points/@text"/></td><td class="dps-number"><xsl:value-of select="total_difference/@text"/></td></xsl:if>
        </tr>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="why"><xsl:with-param name="of">weights price outcomes needs features distance competency total rank choice</xsl:with-param><xsl:with-param name="referral" select="referral"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="reasons">
    <h2 class="govuk-heading-m">Reasons</h2>
    <xsl:call-template name="table">
      <xsl:with-param name="id">reasons</xsl:with-param>
      <xsl:with-param name="caption">Reasons for your marks</xsl:with-param>
      <xsl:with-param name="look">hidden</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Criterion</th><th scope="col">Reason</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <tr><th scope="row">Price</th><td><xsl:value-of select="total/@text"/> in total. The lowest price gets all the points; yours gets them in the ratio of the lowest to yours.</td></tr>
        <tr><th scope="row"><span class="dps-nowrap">Outcomes, <xsl:value-of select="outcomes_mark/@text"/> of <xsl:value-of select="scale"/></span></th><td><xsl:value-of select="reasons/reason"/></td></tr>
        <xsl:if test="needs_marks > 0"><tr><th scope="row">Needs, <xsl:value-of select="needs_met"/> of <xsl:value-of select="needs_marks"/></th><td><xsl:call-template name="unmet"><xsl:with-param name="of" select="unmet[kind = 'need']"/></xsl:call-template></td></tr></xsl:if>
        <xsl:if test="features_marks > 0"><tr><th scope="row">Features, <xsl:value-of select="features_met"/> of <xsl:value-of select="features_marks"/></th><td><xsl:call-template name="unmet"><xsl:with-param name="of" select="unmet[kind = 'feature']"/></xsl:call-template></td></tr></xsl:if>
        <xsl:if test="band"><tr><th scope="row">Location</th><td>You are <xsl:value-of select="band"/> from home.</td></tr></xsl:if>
        <tr><th scope="row">Competency</th><td>Your score was <xsl:value-of select="competency/@text"/> of 100 when the referral was published.</td></tr>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="unmet">
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="$of">You did not tick: <xsl:for-each select="$of"><xsl:if test="position() > 1">; </xsl:if><xsl:value-of select="text"/></xsl:for-each>.</xsl:when>
      <xsl:otherwise>You ticked all.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ============ what would have changed it ============ -->

  <xsl:template name="changes">
    <div class="dps-keep">
      <h2 class="govuk-heading-m">What would have changed the result</h2>
      <p class="govuk-body">Any <strong>one</strong> of these, with everything else the same, would have <xsl:choose>
        <xsl:when test="choice = 'close'">put you among those the family could choose</xsl:when>
        <xsl:otherwise>put you first</xsl:otherwise>
      </xsl:choose>:</p>
      <xsl:call-template name="table">
        <xsl:with-param name="id">changes</xsl:with-param>
        <xsl:with-param name="caption">Single changes that would have been enough</xsl:with-param>
        <xsl:with-param name="look">hidden</xsl:with-param>
        <xsl:with-param name="head"><tr><th scope="col">Change</th><th scope="col">From</th><th scope="col">To</th><th scope="col" class="dps-number">Your total</th></tr></xsl:with-param>
        <xsl:with-param name="body">
          <xsl:for-each select="change">
            <tr>
              <th scope="row"><xsl:apply-templates select="criterion" mode="words"/></th>
              <td><xsl:apply-templates select="criterion" mode="was"/></td>
              <td><xsl:apply-templates select="criterion" mode="becomes"/></td>
              <td class="dps-number"><xsl:value-of select="would_total/@text"/></td>
            </tr>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="why"><xsl:with-param name="of">change</xsl:with-param><xsl:with-param name="referral" select="referral"/></xsl:call-template>
    </div>
  </xsl:template>

  <xsl:template match="criterion" mode="was">
    <xsl:variable name="letter" select="ancestor::outcome"/>
    <xsl:choose>
      <xsl:when test=". = 'price'"><xsl:value-of select="$letter/total/@text"/></xsl:when>
      <xsl:when test=". = 'outcomes'"><xsl:value-of select="$letter/outcomes_mark/@text"/></xsl:when>
      <xsl:when test=". = 'needs'"><xsl:value-of select="$letter/needs_met"/> of <xsl:value-of select="$letter/needs_marks"/></xsl:when>
      <xsl:when test=". = 'features'"><xsl:value-of select="$letter/features_met"/> of <xsl:value-of select="$letter/features_marks"/></xsl:when>
      <xsl:when test=". = 'location'"><xsl:value-of select="$letter/band"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$letter/competency/@text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="criterion" mode="becomes">
    <xsl:variable name="letter" select="ancestor::outcome"/>
    <xsl:variable name="to" select="../to"/>
    <xsl:choose>
      <xsl:when test=". = 'price'"><xsl:value-of select="$to/@text"/> or less: <xsl:value-of select="../lower/@text"/> lower</xsl:when>
      <xsl:when test=". = 'needs'"><xsl:value-of select="$to"/> of <xsl:value-of select="$letter/needs_marks"/></xsl:when>
      <xsl:when test=". = 'features'"><xsl:value-of select="$to"/> of <xsl:value-of select="$letter/features_marks"/></xsl:when>
      <xsl:when test=". = 'location'"><xsl:value-of select="$to"/></xsl:when>
      <xsl:when test=". = 'competency'"><xsl:value-of select="$to/@text"/> or more</xsl:when>
      <xsl:otherwise><xsl:value-of select="$to/@text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
